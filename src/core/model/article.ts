import { z } from 'zod'
import { formatVersion } from './format-version.ts'
import { identifierSchema } from './identifier.ts'

const offset = z.int().nonnegative()

/** A range over the article's text; offsets in UTF-16 code units, `end` exclusive. */
export const rangeSchema = z.object({ start: offset, end: offset }).readonly()
export type Range = z.infer<typeof rangeSchema>

/** What a stretch of the text is on the page; characters outside every block (blank lines, bullets) are not shown. */
export const blockSchema = z
  .object({
    type: z.enum(['paragraph', 'heading', 'list-item', 'quote']),
    start: offset,
    end: offset,
    level: z.int().min(1).max(6).optional(),
  })
  .readonly()
export type Block = z.infer<typeof blockSchema>

/** Where the article was published; an empty string means that the file does not say. `published` is an ISO date. */
export const articleSourceSchema = z
  .object({
    outlet: z.string().default(''),
    author: z.string().default(''),
    url: z.string().default(''),
    published: z.string().default(''),
  })
  .readonly()
export type ArticleSource = z.infer<typeof articleSourceSchema>

/** What an analyst may edit: everything but the text. `language` is a BCP 47 tag, '' if unknown. */
export const articleMetadataSchema = z
  .object({ title: z.string(), language: z.string(), source: articleSourceSchema })
  .readonly()
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>

/** The file that an article was read from; `sha256` is that of its bytes. */
export const originSchema = z.object({ file: z.string(), format: z.string(), sha256: z.string() }).readonly()

export const articleSchema = z
  .object({
    version: z.literal(formatVersion),
    id: identifierSchema,
    title: z.string(),
    language: z.string(),
    source: articleSourceSchema,
    /** Canonical: LF newlines, otherwise exactly as read. */
    text: z.string(),
    blocks: z.array(blockSchema).readonly(),
    /** Of the text in UTF-8. */
    sha256: z.string(),
    origin: originSchema,
    importedAt: z.string(),
    /** The texts that it had before it was corrected, oldest first; they are kept beside the article. */
    earlier: z
      .array(z.object({ sha256: z.string(), replacedAt: z.string() }).readonly())
      .readonly()
      .optional(),
  })
  .readonly()
export type Article = z.infer<typeof articleSchema>
