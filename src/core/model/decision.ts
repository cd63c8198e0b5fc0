import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** The annotator id that the gold version's layers have; nobody can work under it. */
export const goldAnnotator = 'gold'

/** However it is written: some disks do not tell the two apart. */
export function isGoldName(annotator: string): boolean {
  return annotator.toLowerCase() === goldAnnotator
}

/** Why an annotation may be rejected, in the order in which they are offered. */
export const reasonCodes = [
  'boundary',
  'wrong-kind',
  'wrong-stance',
  'not-an-annotation',
  'guideline-unclear',
  'other',
] as const
const reasonCodeSchema = z.enum(reasonCodes)

export const rejectionSchema = z.object({ code: reasonCodeSchema, text: z.string() }).readonly()
export type Rejection = z.infer<typeof rejectionSchema>

/** An annotation or a relation of somebody's layer, as it was: `hash` tells whether it has changed since. */
export const sourceItemSchema = z
  .object({ annotator: identifierSchema, item: identifierSchema, hash: z.string() })
  .readonly()
export type SourceItem = z.infer<typeof sourceItemSchema>

/** What has been decided about annotators' items, and where an item of the gold version comes from. */
export const decisionSchema = z
  .object({
    id: identifierSchema,
    subject: z.enum(['annotation', 'relation']),
    /** `edit`: changed after it was taken. `add`: nobody had it. `reject-all`: several at once, without a look at each. */
    outcome: z.enum(['accept', 'edit', 'add', 'reject', 'reject-all']),
    /** Who had what; several annotators' items are taken for the same one. */
    about: z.array(sourceItemSchema).readonly(),
    /** Whose item was taken; null where nobody's was. */
    from: identifierSchema.nullable(),
    /** The item of the gold version that came of it; null where it was rejected. */
    gold: identifierSchema.nullable(),
    reason: rejectionSchema.nullable(),
    by: z.string(),
    /** ISO time. */
    at: z.string(),
  })
  .readonly()
export type Decision = z.infer<typeof decisionSchema>
