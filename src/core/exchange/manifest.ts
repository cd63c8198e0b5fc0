import { z } from 'zod'
import { identifierSchema } from '#core/model/identifier.ts'
import { annotatorSchema } from '#core/model/project.ts'

/** The version of the exchange files that this program writes, and the newest that it reads. */
export const exchangeVersion = 2

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** `manifest.json` of an exchange file: what the sender says is in it. docs/formats/standpoint.md describes it. */
export const manifestSchema = z
  .object({
    standpoint: z.literal('exchange'),
    version: z.literal(exchangeVersion),
    project: z.object({ id: identifierSchema, name: z.string().min(1).max(200) }).readonly(),
    scheme: z.object({ version: z.int().positive(), sha256: sha256Schema }).readonly(),
    /** Whose layers are in it; each with their author ids. */
    annotators: z.array(annotatorSchema).readonly(),
    articles: z
      .array(
        z
          .object({
            id: identifierSchema,
            title: z.string(),
            /** Of the text in UTF-8. */
            sha256: sha256Schema,
            file: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    layers: z
      .array(
        z
          .object({
            annotator: identifierSchema,
            article: identifierSchema,
            revision: z.int().nonnegative(),
            file: z.string(),
            log: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    /** Every other file in the zip; `size` in bytes. */
    files: z
      .array(z.object({ name: z.string(), size: z.int().nonnegative(), sha256: sha256Schema }).readonly())
      .readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof manifestSchema>

export const manifestFile = 'manifest.json'
export const schemeFile = 'scheme.json'
