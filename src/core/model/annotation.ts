import { z } from 'zod'
import { rangeSchema } from './article.ts'
import { identifierSchema } from './identifier.ts'

export const attributeValueSchema = z.union([z.string(), z.number(), z.boolean()])
export type AttributeValue = z.infer<typeof attributeValueSchema>

/** Target -> value; a target that is absent is *not stated*, which is not *neutral*. */
export const stancesSchema = z.record(identifierSchema, identifierSchema).readonly()
export type Stances = z.infer<typeof stancesSchema>

export const attributesSchema = z.record(identifierSchema, attributeValueSchema).readonly()
export type Attributes = z.infer<typeof attributesSchema>

export const annotationSchema = z
  .object({
    id: identifierSchema,
    kind: identifierSchema,
    /** Sorted, disjoint, never empty, never inside a grapheme cluster; UTF-16 code units over the article's text. */
    ranges: z.array(rangeSchema).min(1).readonly(),
    /** The text of the ranges, fragments joined by one space. */
    quote: z.string(),
    /** Up to 32 code units before the first range. */
    prefix: z.string(),
    /** Up to 32 code units after the last range. */
    suffix: z.string(),
    stances: stancesSchema,
    attributes: attributesSchema,
    note: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .readonly()
export type Annotation = z.infer<typeof annotationSchema>

/** An annotation that lost its place when its article's text was corrected. */
export const orphanSchema = annotationSchema
  .unwrap()
  .extend({
    /** SHA-256 of the text that `ranges` are over; '' where that is not known. */
    text: z.string(),
  })
  .readonly()
export type Orphan = z.infer<typeof orphanSchema>

export const relationSchema = z
  .object({ id: identifierSchema, type: identifierSchema, from: identifierSchema, to: identifierSchema })
  .readonly()
export type Relation = z.infer<typeof relationSchema>
