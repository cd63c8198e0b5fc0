import type { Document } from '#core/format/document.ts'
import type { Article } from '#core/model/article.ts'

export type Described = Pick<Article, 'id' | 'title' | 'source'>

/** Whether `document` says of itself that it is `article`: by address; by id and title; by outlet, title and date. */
export function isSameArticle({ id, metadata }: Document, article: Described): boolean {
  const { title, source } = metadata
  if (source.url !== '' && source.url === article.source.url) return true
  if (title === '' || title !== article.title) return false
  if (id === article.id) return true
  const isDated = source.outlet !== '' && source.published !== ''
  return isDated && source.outlet === article.source.outlet && source.published === article.source.published
}

/** The document of a file that is a text of `article`: the only one, else the one that says so; else null. */
export function chooseDocument(documents: readonly Document[], article: Described): Document | null {
  const [only] = documents
  if (only && documents.length === 1) return only
  return (
    documents.find(({ id }) => id === article.id) ??
    documents.find((document) => isSameArticle(document, article)) ??
    null
  )
}
