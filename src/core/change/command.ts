import { z } from 'zod'
import { attributesSchema, attributeValueSchema, stancesSchema } from '#core/model/annotation.ts'
import { rangeSchema } from '#core/model/article.ts'
import { identifierSchema } from '#core/model/identifier.ts'
import { commentedSchema, commentSchema } from '#core/model/comment.ts'
import { decisionSchema, rejectionSchema, sourceItemSchema } from '#core/model/decision.ts'
import { statusSchema } from '#core/model/layer.ts'

const ids = z.array(identifierSchema).min(1).readonly()

/** What a new annotation needs; the id is chosen by the caller where it wants to refer to it at once. */
export const draftSchema = z
  .object({
    id: identifierSchema.optional(),
    kind: identifierSchema,
    ranges: z.array(rangeSchema).min(1).readonly(),
    stances: stancesSchema.optional(),
    attributes: attributesSchema.optional(),
    note: z.string().optional(),
  })
  .readonly()
export type Draft = z.infer<typeof draftSchema>

const subject = decisionSchema.unwrap().shape.subject
const about = z.array(sourceItemSchema).min(1).readonly()
/** An annotation of somebody's layer, by which the gold annotation that was made of it is found. */
const sourceEndSchema = sourceItemSchema.unwrap().omit({ hash: true }).readonly()
export type SourceEnd = z.infer<typeof sourceEndSchema>

/** One thing that is decided about annotators' items. `from`: whose item is taken. */
export const rulingSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('take'), about, from: identifierSchema, draft: draftSchema }).readonly(),
  z
    .object({
      type: z.literal('take-relation'),
      about,
      from: identifierSchema,
      relationType: identifierSchema,
      ends: z.tuple([sourceEndSchema, sourceEndSchema]).readonly(),
    })
    .readonly(),
  z
    .object({
      type: z.literal('reject'),
      subject,
      about,
      reason: rejectionSchema,
    })
    .readonly(),
  /** What was decided earlier holds, though the items have changed since. */
  z.object({ type: z.literal('keep'), subject, about }).readonly(),
  z.object({ type: z.literal('reject-all'), about, reason: rejectionSchema }).readonly(),
])
export type Ruling = z.infer<typeof rulingSchema>

/** Everything that can be asked of a layer. Each is one step for undo, however many items it touches. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('annotate'), drafts: z.array(draftSchema).min(1).readonly() }),
  z.object({ type: z.literal('remove'), ids }),
  z.object({ type: z.literal('set-kind'), ids, kind: identifierSchema }),
  z.object({
    type: z.literal('set-ranges'),
    id: identifierSchema,
    ranges: z.array(rangeSchema).min(1).readonly(),
  }),
  /** Gives an annotation that lost its place a new one. */
  z.object({
    type: z.literal('reattach'),
    id: identifierSchema,
    ranges: z.array(rangeSchema).min(1).readonly(),
  }),
  z.object({
    type: z.literal('set-stance'),
    ids,
    target: identifierSchema,
    value: identifierSchema.nullable(),
  }),
  z.object({
    type: z.literal('set-attribute'),
    ids,
    attribute: identifierSchema,
    value: attributeValueSchema.nullable(),
  }),
  z.object({ type: z.literal('set-note'), id: identifierSchema, note: z.string() }),
  z.object({
    type: z.literal('relate'),
    id: identifierSchema.optional(),
    relationType: identifierSchema,
    from: identifierSchema,
    to: identifierSchema,
  }),
  z.object({ type: z.literal('unrelate'), ids }),
  z.object({ type: z.literal('set-status'), status: statusSchema }),
  /** Brings these annotations, or where there are no `ids` the whole layer, back to what they were after `revision`. */
  z.object({ type: z.literal('restore'), revision: z.int().nonnegative(), ids: ids.optional() }),
  /** In the gold version alone. */
  z.object({ type: z.literal('adjudicate'), rulings: z.array(rulingSchema).min(1).readonly() }),
  /** In an annotator's own layer alone. `replyTo`: the comment that this one answers. */
  z.object({
    type: z.literal('comment'),
    on: commentedSchema,
    text: z.string().min(1),
    replyTo: commentSchema.unwrap().shape.replyTo,
  }),
  z.object({ type: z.literal('set-comment'), id: identifierSchema, text: z.string().min(1) }),
  z.object({ type: z.literal('remove-comments'), ids }),
])
export type Command = z.infer<typeof commandSchema>
