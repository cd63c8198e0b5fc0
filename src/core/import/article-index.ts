import type { Article } from '#core/model/article.ts'
import type { Document } from '#core/format/document.ts'
import { isSameArticle } from './choose-document.ts'
import { foldCase } from './fold-case.ts'

export type KnownArticle = Pick<Article, 'id' | 'title' | 'sha256' | 'source' | 'origin'>

/** Finds articles by their text. Ids that differ in case only count as one, because some disks hold them for one. */
export interface ArticleIndex {
  /** `sha256` is that of the text in UTF-8. */
  findText(sha256: string): KnownArticle | null
  /** The article that `document` says to be, whatever text it has. */
  findSame(document: Document): KnownArticle | null
  /** Those of this title, and those that came from a file of this name, in whatever folder. */
  findAlike(title: string, file: string | null): readonly KnownArticle[]
  isTaken(id: string): boolean
  add(article: KnownArticle): void
}

/** With `base`, the index goes on where that one ends and leaves it as it is. */
export function indexArticles(articles: Iterable<KnownArticle>, base?: ArticleIndex): ArticleIndex {
  const byText = new Map<string, KnownArticle>()
  const ids = new Set<string>()
  const byTitle = new Map<string, KnownArticle[]>()
  const byAddress = new Map<string, KnownArticle>()
  const byFile = new Map<string, KnownArticle[]>()
  const add = (article: KnownArticle): void => {
    if (!byText.has(article.sha256)) byText.set(article.sha256, article)
    ids.add(foldCase(article.id))
    if (article.source.url !== '') byAddress.set(article.source.url, article)
    put(byTitle, article.title, article)
    put(byFile, nameOf(article.origin.file), article)
  }
  for (const article of articles) add(article)
  return {
    findText: (sha256) => base?.findText(sha256) ?? byText.get(sha256) ?? null,
    findSame: (document) => {
      const { title, source } = document.metadata
      const alike = [byAddress.get(source.url), ...(byTitle.get(title) ?? [])]
      const same = alike.find((article) => article && isSameArticle(document, article))
      return same ?? base?.findSame(document) ?? null
    },
    findAlike: (title, file) => {
      const titled = title === '' ? [] : (byTitle.get(title) ?? [])
      const named = file === null ? [] : (byFile.get(nameOf(file)) ?? [])
      return [...new Set([...titled, ...named, ...(base?.findAlike(title, file) ?? [])])]
    },
    isTaken: (id) => ids.has(foldCase(id)) || (base?.isTaken(id) ?? false),
    add,
  }
}

function put(shelf: Map<string, KnownArticle[]>, key: string, article: KnownArticle): void {
  const alike = shelf.get(key)
  if (alike) alike.push(article)
  else shelf.set(key, [article])
}

function nameOf(file: string): string {
  return foldCase(file.slice(file.lastIndexOf('/') + 1))
}
