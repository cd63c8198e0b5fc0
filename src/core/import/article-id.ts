import type { Document } from '#core/format/document.ts'
import { isIdentifier, slug } from '#core/model/identifier.ts'
import type { ArticleIndex } from './article-index.ts'

/**
 * The id that the document gives, where it is free and can be a file name; else its title and as much of the text's
 * hash as it takes to be free. Null where even that is taken.
 */
export function chooseArticleId(document: Document, hash: string, index: ArticleIndex): string | null {
  const readable = slug(document.metadata.title)
  const made = [8, 16, hash.length].map((length) => `${readable || 'article'}-${hash.slice(0, length)}`)
  const wanted = document.id === null ? made : [document.id, ...made]
  return wanted.find((id) => isIdentifier(id) && !index.isTaken(id)) ?? null
}
