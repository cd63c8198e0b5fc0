import { z } from 'zod'
import { formatVersion } from './format-version.ts'
import { identifierSchema } from './identifier.ts'
import { schemeSchema } from './scheme.ts'

/**
 * `authors`: random ids that tell one person from another of the same name; more than one where somebody works on several
 * machines. Without any, the person is whom this project alone calls so.
 */
export const annotatorSchema = z
  .object({
    id: identifierSchema,
    name: z.string(),
    authors: z.array(identifierSchema).max(100).readonly().optional(),
  })
  .readonly()
export type Annotator = z.infer<typeof annotatorSchema>

/** `project.json`: what the articles and layers of a folder have in common. */
export const projectSchema = z
  .object({
    version: z.literal(formatVersion),
    id: identifierSchema,
    name: z.string().min(1).max(200),
    scheme: schemeSchema,
    annotators: z.array(annotatorSchema).readonly(),
    createdAt: z.string(),
    /** Whether colleagues' work on an article is hidden from an annotator who has not marked it as done. */
    blind: z.boolean().optional(),
  })
  .readonly()
export type Project = z.infer<typeof projectSchema>
