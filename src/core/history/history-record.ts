import { z } from 'zod'
import { reasonSchema } from '#core/change/history.ts'
import { attributeValueSchema } from '#core/model/annotation.ts'
import { rangeSchema } from '#core/model/article.ts'
import { commentSchema } from '#core/model/comment.ts'
import { decisionSchema } from '#core/model/decision.ts'
import { statusSchema } from '#core/model/layer.ts'

/** The annotation that something happened to, as it was right after, or before it was removed. */
const subjectSchema = z.object({ id: z.string(), kind: z.string(), quote: z.string() }).readonly()
export type Subject = z.infer<typeof subjectSchema>

const placeSchema = z.object({ quote: z.string(), ranges: z.array(rangeSchema).readonly() }).readonly()
const about = { annotation: subjectSchema }
/** An end is null where the log does not tell what stood there. */
const relation = {
  id: z.string(),
  relationType: z.string(),
  from: subjectSchema.nullable(),
  to: subjectSchema.nullable(),
}

const decided = decisionSchema.unwrap().shape
/** What was decided, and by whom; `from` is whose item was taken, `gold` what came of it. */
const rulingSchema = decisionSchema
  .unwrap()
  .pick({ outcome: true, from: true, gold: true, reason: true, by: true, at: true })
  .readonly()
export type Ruling = z.infer<typeof rulingSchema>

/** One thing that a change did. Values are ids of the scheme; null stands for *not stated*. */
export const historyDetailSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('added'), ...about }),
    z.object({ type: z.literal('removed'), ...about }),
    z.object({ type: z.literal('lost'), ...about }),
    z.object({ type: z.literal('reattached'), ...about }),
    z.object({ type: z.literal('kind'), ...about, from: z.string(), to: z.string() }),
    z.object({ type: z.literal('span'), ...about, from: placeSchema, to: placeSchema }),
    z.object({
      type: z.literal('stance'),
      ...about,
      target: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    z.object({
      type: z.literal('attribute'),
      ...about,
      attribute: z.string(),
      from: attributeValueSchema.nullable(),
      to: attributeValueSchema.nullable(),
    }),
    z.object({ type: z.literal('note'), ...about, from: z.string(), to: z.string() }),
    z.object({ type: z.literal('related'), ...relation }),
    z.object({ type: z.literal('unrelated'), ...relation }),
    /** Came without a place, from an import or an earlier state. */
    z.object({ type: z.literal('listed'), ...about }),
    /** Null: there was, or is, no such comment. */
    z.object({
      type: z.literal('comment'),
      id: z.string(),
      on: commentSchema.unwrap().shape.on,
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    /** Null: nothing was, or is, decided. `item`: what of the gold version it is about, where that is known. */
    z.object({
      type: z.literal('decision'),
      id: z.string(),
      subject: decided.subject,
      about: decided.about,
      item: subjectSchema.nullable(),
      from: rulingSchema.nullable(),
      to: rulingSchema.nullable(),
    }),
    /** SHA-256 of the text that the layer is over; null: of the first one that the article had. */
    z.object({ type: z.literal('text'), from: z.string().nullable(), to: z.string().nullable() }),
    z.object({ type: z.literal('status'), from: statusSchema, to: statusSchema }),
  ])
  .readonly()
export type HistoryDetail = z.infer<typeof historyDetailSchema>

/** One change of one annotator's layer of one article. */
export const historyRecordSchema = z
  .object({
    annotator: z.string(),
    /** Counts the layer's changes from 1. */
    revision: z.int().positive(),
    /** ISO time. */
    at: z.string(),
    by: z.string(),
    reason: reasonSchema,
    /** With undo and redo: which change was taken back or done again. */
    of: z.int().positive().nullable(),
    details: z.array(historyDetailSchema).readonly(),
    /** How many more details there are than were asked for. */
    more: z.int().nonnegative(),
  })
  .readonly()
export type HistoryRecord = z.infer<typeof historyRecordSchema>

/** Whose changes of what: of everybody's layers for the article, or only of one annotator, or of one annotation. */
export const historyRequestSchema = z
  .object({
    article: z.string(),
    annotator: z.string().optional(),
    annotation: z.string().optional(),
    /** The latest so many changes, with so many details each; absent: all. */
    limit: z.object({ records: z.int().positive(), details: z.int().positive() }).readonly().optional(),
  })
  .readonly()
export type HistoryRequest = z.infer<typeof historyRequestSchema>

/** The latest first, and how many there are in all. */
export const historyPageSchema = z
  .object({ records: z.array(historyRecordSchema).readonly(), total: z.int().nonnegative() })
  .readonly()
export type HistoryPage = z.infer<typeof historyPageSchema>
