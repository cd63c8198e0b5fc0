import type { ArticleMetadata } from '#core/model/article.ts'

/** An article's metadata as fields of a form. */
export type MetadataFields = Readonly<
  Record<'title' | 'outlet' | 'author' | 'published' | 'language' | 'url', string>
>

export function fieldsOf({ title, language, source }: ArticleMetadata): MetadataFields {
  const { outlet, author, published, url } = source
  return { title, outlet, author, published, language, url }
}

export function metadataOf(fields: MetadataFields): ArticleMetadata {
  const { title, language, outlet, author, published, url } = fields
  const source = {
    outlet: outlet.trim(),
    author: author.trim(),
    url: url.trim(),
    published: published.trim(),
  }
  return { title: title.trim(), language: language.trim(), source }
}
