import { z } from 'zod'
import { aspectSchema, comparisonSchema } from '#core/agreement/comparison.ts'
import { agreementReportSchema } from '#core/agreement/report-schema.ts'
import { loneRelationSchema, respectSchema } from '#core/agreement/respect.ts'
import { rangeSchema } from '#core/model/article.ts'

/** Whose work on which articles; absent means all. */
const chosen = {
  annotators: z.array(z.string()).readonly().optional(),
  articles: z.array(z.string()).readonly().optional(),
}

export const agreementRequestSchema = z
  .object({
    ...chosen,
    /** Whether a stance that is not stated is a missing value, or a value of its own where values have no order. */
    notStated: z.enum(['missing', 'value']),
    /** Of the resamples and the random continua. */
    seed: z.int(),
    /** gamma takes far longer than all other figures. */
    gamma: z.enum(['with', 'without']),
  })
  .readonly()
export type AgreementRequest = z.infer<typeof agreementRequestSchema>

/** The share done from 0 to 1, now and then; at the end the report and what lies behind it. */
export const agreementEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({ type: z.literal('report'), report: agreementReportSchema, comparison: comparisonSchema }),
])
export type AgreementEvent = z.infer<typeof agreementEventSchema>

/** Which passages are asked for: behind a cell of a table, behind a figure, or all on which people differ. */
export const passagesRequestSchema = z
  .object({
    ...chosen,
    /** Those on which two annotators differ in any of these respects. */
    respects: z.array(respectSchema).readonly().optional(),
    cell: z
      .object({ aspect: aspectSchema, row: z.string().nullable(), column: z.string().nullable() })
      .readonly()
      .optional(),
  })
  .readonly()
export type PassagesRequest = z.infer<typeof passagesRequestSchema>

const sideSchema = z
  .object({
    annotator: z.string(),
    /** Null where this annotator has no span here. */
    span: z
      .object({ kind: z.string(), quote: z.string(), stances: z.record(z.string(), z.string()).readonly() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type PassageSide = z.infer<typeof sideSchema>

/** What two annotators made of one passage. */
export const passageSchema = z
  .object({
    article: z.string(),
    title: z.string(),
    /** Of both sides' spans, in UTF-16 code units over the article's text. */
    ranges: z.array(rangeSchema).readonly(),
    first: sideSchema,
    second: sideSchema,
    /** Where it is about a relation that leads from here. */
    relation: loneRelationSchema.optional(),
  })
  .readonly()
export type Passage = z.infer<typeof passageSchema>

/** The first passages in reading order, and how many there are in all. */
export const passageListSchema = z
  .object({ passages: z.array(passageSchema).readonly(), total: z.int() })
  .readonly()
export type PassageList = z.infer<typeof passageListSchema>
