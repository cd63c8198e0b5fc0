import { z } from 'zod'
import { rangeSchema } from '#core/model/article.ts'

const ranges = z.array(rangeSchema).min(1).readonly()

/** A place that an analyst may choose. `similarity` is that of the words, from 0 to 1. */
export const anchorCandidateSchema = z
  .object({ ranges, found: z.string(), similarity: z.number() })
  .readonly()
export type AnchorCandidate = z.infer<typeof anchorCandidateSchema>

/**
 * What becomes of an annotation when its article's text is replaced; offsets in UTF-16 code units over the new text.
 * `exact`: the same words at the same place. `moved`: the same words, `by` code units further on (of the first range).
 * `fuzzy`: very likely what was meant, but a person should look. `orphaned`: no place that could be answered for.
 * `candidates`: places to choose from instead, best first.
 */
export const anchorVerdictSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('exact'), ranges }),
  z.object({ type: z.literal('moved'), ranges, by: z.int() }),
  z.object({
    type: z.literal('fuzzy'),
    ranges,
    found: z.string(),
    similarity: z.number(),
    candidates: z.array(anchorCandidateSchema).readonly(),
  }),
  z.object({
    type: z.literal('orphaned'),
    /** Nothing alike; too little alike; several places, none much better than the next; fragments out of order. */
    reason: z.enum(['not-found', 'too-different', 'ambiguous', 'fragments']),
    candidates: z.array(anchorCandidateSchema).readonly(),
  }),
])
export type AnchorVerdict = z.infer<typeof anchorVerdictSchema>
