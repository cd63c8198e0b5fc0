import { z } from 'zod'
import { attributesSchema, stancesSchema } from '#core/model/annotation.ts'
import { articleSourceSchema, blockSchema } from '#core/model/article.ts'
import { statusSchema } from '#core/model/layer.ts'

/** The version of the dataset format that is written, and the newest that is read. */
export const recordVersion = 1

const offset = z.int()
const name = z.string().min(1)

/** `ranges` is there for a discontinuous span only; `start` and `end` are its outer edges. */
export const annotationRecordSchema = z.object({
  id: name.optional(),
  kind: name,
  start: offset,
  end: offset,
  ranges: z
    .array(z.tuple([offset, offset]).readonly())
    .min(1)
    .readonly()
    .optional(),
  /** The text at the offsets, fragments joined by one space. */
  quote: z.string().optional(),
  stances: stancesSchema.optional(),
  attributes: attributesSchema.optional(),
  note: z.string().optional(),
})
export type AnnotationRecord = z.input<typeof annotationRecordSchema>

export const relationRecordSchema = z.object({ id: name.optional(), type: name, from: name, to: name })
export type RelationRecord = z.input<typeof relationRecordSchema>

export const layerRecordSchema = z.object({
  /** Absent: whoever imports it. */
  annotator: name.optional(),
  status: statusSchema.optional(),
  annotations: z.array(annotationRecordSchema).readonly().optional(),
  relations: z.array(relationRecordSchema).readonly().optional(),
})
export type LayerRecord = z.input<typeof layerRecordSchema>

/** One line of the dataset format. */
export const recordSchema = z.object({
  standpoint: z.literal(recordVersion),
  /** What `start`, `end`, `ranges` and `blocks` count; may be absent where there are none. */
  offsets: z.enum(['code-points', 'utf-16']).optional(),
  id: name.optional(),
  title: z.string().optional(),
  /** A BCP 47 tag. */
  language: z.string().optional(),
  source: articleSourceSchema.optional(),
  text: z.string().min(1),
  /** Headings, list items, quotations and paragraphs, where they cannot be told from the text. */
  blocks: z.array(blockSchema).readonly().optional(),
  layers: z.array(layerRecordSchema).readonly().optional(),
})
export type ArticleRecord = z.input<typeof recordSchema>
