import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** An annotation of anybody's layer, the gold version's too, of the same article. */
export const commentedSchema = z
  .object({ annotator: identifierSchema, annotation: identifierSchema })
  .readonly()

/** What an annotator says about an annotation; it stands in the layer of whoever says it, and travels with it. */
export const commentSchema = z
  .object({
    id: identifierSchema,
    on: commentedSchema,
    /** The comment that this one answers, whoever wrote that. */
    replyTo: z.object({ annotator: identifierSchema, comment: identifierSchema }).readonly().optional(),
    text: z.string().min(1),
    /** ISO time. */
    at: z.string(),
  })
  .readonly()
export type Comment = z.infer<typeof commentSchema>
