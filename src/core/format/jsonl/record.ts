import { z } from 'zod'
import { attributeValueSchema } from '#core/model/annotation.ts'
import { articleSourceSchema, blockSchema } from '#core/model/article.ts'
import { decisionSchema, rejectionSchema, sourceItemSchema } from '#core/model/decision.ts'
import { statusSchema } from '#core/model/layer.ts'

/** The version of the dataset format that is written, and the newest that is read. */
export const recordVersion = 1

const offset = z.int().nonnegative()
const name = z.string().min(1)

export const annotationRecordSchema = z.object({
  id: name.optional().describe('Unique in the layer; made where it is absent.'),
  kind: name,
  start: offset.describe('Of the first character.'),
  end: offset.describe('Behind the last character.'),
  ranges: z
    .array(z.tuple([offset, offset]).readonly())
    .min(1)
    .readonly()
    .optional()
    .describe('The fragments of a discontinuous span; start and end are then its outer edges.'),
  quote: z.string().optional().describe('The text at the offsets, fragments joined by one space.'),
  stances: z
    .record(name, name)
    .optional()
    .describe('Target to value; a target that is absent is not stated.'),
  attributes: z.record(name, attributeValueSchema).optional(),
  note: z.string().optional(),
})
export type AnnotationRecord = z.input<typeof annotationRecordSchema>

export const orphanRecordSchema = z.object({
  ...annotationRecordSchema.pick({ id: true, kind: true, stances: true, attributes: true, note: true }).shape,
  quote: z.string().describe('The text that it was made on.'),
  prefix: z.string().optional().describe('What stood before it there.'),
  suffix: z.string().optional().describe('What stood behind it there.'),
  was: z
    .object({
      sha256: z.string().optional().describe('Of the text in UTF-8, hexadecimal.'),
      utf16: z
        .array(z.tuple([offset, offset]).readonly())
        .min(1)
        .readonly()
        .describe(
          'The fragments in UTF-16 code units, whatever this line counts: its text is not that text.',
        ),
    })
    .optional()
    .describe('Where it was in the text that was corrected.'),
})
export type OrphanRecord = z.input<typeof orphanRecordSchema>

export const relationRecordSchema = z.object({
  id: name.optional().describe('Unique in the layer; made where it is absent.'),
  type: name,
  from: name.describe('Id of an annotation of the same layer.'),
  to: name.describe('Id of an annotation of the same layer.'),
})

export const commentRecordSchema = z.object({
  id: name.describe('Unique in the layer.'),
  on: z
    .object({ annotator: name, annotation: name })
    .readonly()
    .describe('The annotation that it is about; of any layer of the article.'),
  replyTo: z
    .object({ annotator: name, comment: name })
    .readonly()
    .optional()
    .describe('The comment that it answers.'),
  text: name,
  at: z.string().describe('ISO 8601.'),
})
export type CommentRecord = z.input<typeof commentRecordSchema>

export const decisionRecordSchema = z.object({
  id: name.describe('Unique in the layer.'),
  subject: decisionSchema.unwrap().shape.subject,
  outcome: decisionSchema
    .unwrap()
    .shape.outcome.describe(
      'edit: changed after it was taken; add: nobody had it; reject-all: several at once.',
    ),
  about: z
    .array(sourceItemSchema)
    .readonly()
    .describe('Who had what; hash stands for what the item was like when it was decided on.'),
  from: name.optional().describe('Whose item was taken.'),
  gold: name.optional().describe('What came of it: an annotation or a relation of this layer.'),
  reason: rejectionSchema.optional(),
  by: name,
  at: z.string().describe('ISO 8601.'),
})
export type DecisionRecord = z.input<typeof decisionRecordSchema>

export const layerRecordSchema = z.object({
  annotator: name.optional().describe('Whose work it is; absent: of whoever reads the file.'),
  status: statusSchema.optional(),
  annotations: z.array(annotationRecordSchema).readonly().optional(),
  relations: z.array(relationRecordSchema).readonly().optional(),
  orphans: z
    .array(orphanRecordSchema)
    .readonly()
    .optional()
    .describe('Annotations that lost their place when the text was corrected; relations may lead to them.'),
  comments: z
    .array(commentRecordSchema)
    .readonly()
    .optional()
    .describe('What this annotator says about anybody’s annotations.'),
  decisions: z
    .array(decisionRecordSchema)
    .readonly()
    .optional()
    .describe(
      'In the gold version (annotator gold) alone: where its items come from, and what was rejected.',
    ),
})
export type LayerRecord = z.input<typeof layerRecordSchema>

/** One line of the dataset format. Members that it does not name are ignored. */
export const recordSchema = z
  .object({
    standpoint: z.literal(recordVersion).describe('The version of this format.'),
    offsets: z
      .enum(['code-points', 'utf-16'])
      .optional()
      .describe('What start, end, ranges and blocks count; may be absent where there are none.'),
    id: name.optional(),
    title: z.string().optional(),
    language: z.string().optional().describe('A BCP 47 tag.'),
    source: articleSourceSchema.optional().describe('Where it was published; published is an ISO 8601 date.'),
    text: z.string().min(1),
    blocks: z
      .array(blockSchema)
      .readonly()
      .optional()
      .describe('Headings, list items, quotations, paragraphs, where the text alone does not tell them.'),
    layers: z.array(layerRecordSchema).readonly().optional(),
  })
  .describe('One line of a Standpoint dataset: an article and what annotators tagged in it.')
export type ArticleRecord = z.input<typeof recordSchema>
