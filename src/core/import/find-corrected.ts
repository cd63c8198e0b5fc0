import { isVersionOf } from '#core/anchor/is-version.ts'
import type { Document } from '#core/format/document.ts'
import type { ArticleSource } from '#core/model/article.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { ArticleIndex, KnownArticle } from './article-index.ts'
import type { ReadFile } from './import-plan.ts'

/** A title or a file name that more articles have says nothing. */
const mostAlike = 8

/** Where the texts are that documents without an id or an address are compared with. */
interface Shelf {
  readonly articles: ArticleIndex
  /** By article; at least of those that `alikeIn` names. */
  readonly texts: ReadonlyMap<string, string>
}

/** Ids of the articles whose texts must be known to tell whether a file holds a corrected one of them. */
export function alikeIn(articles: ArticleIndex, files: readonly ReadFile[]): readonly string[] {
  const alike = files.flatMap(({ file, imported }) =>
    imported.documents.flatMap((document) => {
      const found = alikeTo(articles, document, file.name)
      return found.length === 0 || articles.findText(textHash(document.text)) ? [] : found
    }),
  )
  return [...new Set(alike.map(({ id }) => id))]
}

/** The article that `document`, which the project does not have, is a corrected text of; null where it is none. */
export function findCorrected(
  { articles, texts }: Shelf,
  document: Document,
  file: string,
): KnownArticle | null {
  const isVersion = ({ id }: KnownArticle) => isVersionOf(texts.get(id) ?? '', document.text)
  return articles.findSame(document) ?? alikeTo(articles, document, file).find(isVersion) ?? null
}

function alikeTo(articles: ArticleIndex, document: Document, file: string): readonly KnownArticle[] {
  const found = articles
    .findAlike(document.metadata.title, document.line === undefined ? file : null)
    .filter(({ source }) => !isContradicted(source, document.metadata.source))
  return found.length > mostAlike ? [] : found
}

/** Outlets print each other's reports under the same title: those are two articles. */
function isContradicted(one: ArticleSource, other: ArticleSource): boolean {
  return (['outlet', 'url', 'published'] as const).some(
    (fact) => one[fact] !== '' && other[fact] !== '' && one[fact] !== other[fact],
  )
}
