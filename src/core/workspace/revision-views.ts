import { z } from 'zod'
import { anchorVerdictSchema } from '#core/anchor/verdict.ts'
import { rangeSchema } from '#core/model/article.ts'

/** What would become of one annotation. */
const judgedSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    quote: z.string(),
    verdict: anchorVerdictSchema,
    /** `lost`: it had no place before, since an earlier correction. */
    was: z.enum(['placed', 'lost']),
  })
  .readonly()
export type JudgedItem = z.infer<typeof judgedSchema>

const tallySchema = z.object({ exact: z.int(), moved: z.int(), fuzzy: z.int(), orphaned: z.int() }).readonly()
export type VerdictTally = z.infer<typeof tallySchema>

/** What a corrected text would do, before anything is done. Ranges in UTF-16 code units over `text`. */
export const revisionPlanSchema = z
  .object({
    article: z.string(),
    title: z.string(),
    text: z.string(),
    /** Of `text`; the plan is refused where the file or the article say another one by the time it is carried out. */
    sha256: z.string(),
    /** Whether `text` is still to be put into the project; else it is there, and only my layer is behind. */
    isNew: z.boolean(),
    /** My layer's revision that the list was made of. */
    revision: z.int(),
    annotations: z.array(judgedSchema).readonly(),
    tally: tallySchema,
    /** Layers that their owners carry over themselves, and what they will be shown. */
    others: z.array(z.object({ annotator: z.string(), tally: tallySchema }).readonly()).readonly(),
  })
  .readonly()
export type RevisionPlan = z.infer<typeof revisionPlanSchema>

/** `ranges` null: the annotation is to be listed as having lost its place. */
export const choiceSchema = z
  .object({ id: z.string(), ranges: z.array(rangeSchema).min(1).readonly().nullable() })
  .readonly()

/** The plan that has been looked at, and what is to be done otherwise than it says. */
export const revisionOrderSchema = z
  .object({ sha256: z.string(), revision: z.int(), choices: z.array(choiceSchema).readonly() })
  .readonly()
export type RevisionOrder = z.infer<typeof revisionOrderSchema>
