import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

const item = { id: identifierSchema, label: z.string(), definition: z.string().default('') }

/** `colour` names a colour of the palette (amber, blue, green, violet, rose, teal), each checked for contrast. */
export const colourSchema = z.enum(['amber', 'blue', 'green', 'violet', 'rose', 'teal'])
export type Colour = z.infer<typeof colourSchema>

export const kindSchema = z.object({ ...item, colour: colourSchema, key: z.string() }).readonly()
export type Kind = z.infer<typeof kindSchema>

export const targetSchema = z.object({ ...item, key: z.string() }).readonly()
export type Target = z.infer<typeof targetSchema>

/** `score` orders the values (critical −1, neutral 0, supportive +1); null where a value is not on the scale. */
export const stanceValueSchema = z.object({ ...item, score: z.number().nullable() }).readonly()

/** `from` and `to` list the kinds that may stand at each end; an empty list means any. */
export const relationTypeSchema = z
  .object({
    ...item,
    inverseLabel: z.string(),
    from: z.array(identifierSchema).readonly(),
    to: z.array(identifierSchema).readonly(),
  })
  .readonly()
export type RelationType = z.infer<typeof relationTypeSchema>

/** `options` matter for a choice only; `unit` for a number only. An empty `kinds` means every kind. */
export const attributeSchema = z
  .object({
    ...item,
    type: z.enum(['choice', 'text', 'date', 'number', 'entity']),
    kinds: z.array(identifierSchema).readonly(),
    options: z
      .array(z.object({ id: identifierSchema, label: z.string() }).readonly())
      .readonly()
      .default([]),
    unit: z.string().default(''),
  })
  .readonly()
export type Attribute = z.infer<typeof attributeSchema>

export const schemeSchema = z
  .object({
    version: z.int().positive(),
    kinds: z.array(kindSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    values: z.array(stanceValueSchema).readonly(),
    relationTypes: z.array(relationTypeSchema).readonly(),
    attributes: z.array(attributeSchema).readonly(),
    /** Markdown. */
    guidelines: z.string().default(''),
  })
  .readonly()
export type Scheme = z.infer<typeof schemeSchema>

export function attributesOf(scheme: Scheme, kind: string): readonly Attribute[] {
  return scheme.attributes.filter((a) => a.kinds.length === 0 || a.kinds.includes(kind))
}
