import { z } from 'zod'
import { annotationSchema, orphanSchema, relationSchema } from './annotation.ts'
import { commentSchema } from './comment.ts'
import { decisionSchema } from './decision.ts'
import { formatVersion } from './format-version.ts'
import { identifierSchema } from './identifier.ts'

export const statusSchema = z.enum(['to-do', 'in-progress', 'done'])
export type Status = z.infer<typeof statusSchema>

/** One annotator's work on one article. */
export const layerSchema = z
  .object({
    version: z.literal(formatVersion),
    annotator: identifierSchema,
    article: identifierSchema,
    /** Number of the last change that is in here; 0 for an untouched layer. */
    revision: z.int().nonnegative(),
    status: statusSchema,
    /** In reading order: by start, then end, then id. */
    annotations: z.array(annotationSchema).readonly(),
    /** By id. */
    relations: z.array(relationSchema).readonly(),
    /** By id. What this annotator says about anybody's annotations. */
    comments: z.array(commentSchema).readonly(),
    /** By id. In the gold version alone. */
    decisions: z.array(decisionSchema).readonly(),
    /** What lost its place when the text was corrected; in reading order of that text. Absent: nothing. */
    orphans: z.array(orphanSchema).readonly().optional(),
    /** SHA-256 of the text that the ranges are over; absent: the first text that the article had. */
    text: z.string().optional(),
  })
  .readonly()
export type Layer = z.infer<typeof layerSchema>

export function emptyLayer(annotator: string, article: string): Layer {
  return {
    version: formatVersion,
    annotator,
    article,
    revision: 0,
    status: 'to-do',
    annotations: [],
    relations: [],
    comments: [],
    decisions: [],
  }
}
