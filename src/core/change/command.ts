import { z } from 'zod'
import { attributesSchema, attributeValueSchema, stancesSchema } from '#core/model/annotation.ts'
import { rangeSchema } from '#core/model/article.ts'
import { identifierSchema } from '#core/model/identifier.ts'
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
])
export type Command = z.infer<typeof commandSchema>
