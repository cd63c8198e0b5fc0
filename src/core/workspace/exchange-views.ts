import { z } from 'zod'
import { identifierSchema } from '#core/model/identifier.ts'

/** Whose layers of which articles to send: mine where `annotator` is absent, of all articles where `articles` is. */
export const sendRequestSchema = z
  .object({
    annotator: identifierSchema.optional(),
    articles: z.array(identifierSchema).readonly().optional(),
  })
  .readonly()
export type SendRequest = z.infer<typeof sendRequestSchema>
