import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { schemeSchema } from './scheme.ts'

/** The version of every file that this program writes; see docs/adr for what a newer one means. */
export const formatVersion = 1

/** `project.json`: what the articles and layers of a folder have in common. */
export const projectSchema = z
  .object({
    version: z.literal(formatVersion),
    id: identifierSchema,
    name: z.string().min(1).max(200),
    scheme: schemeSchema,
    annotators: z.array(z.object({ id: identifierSchema, name: z.string() }).readonly()).readonly(),
    createdAt: z.string(),
  })
  .readonly()
export type Project = z.infer<typeof projectSchema>
