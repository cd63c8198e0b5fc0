import type { Article } from '#core/model/article.ts'
import type { Document } from '#core/format/document.ts'
import { isSameArticle } from './choose-document.ts'
import { foldCase } from './fold-case.ts'

export type KnownArticle = Pick<Article, 'id' | 'title' | 'sha256' | 'source'>

/** Finds articles by their text. Ids that differ in case only count as one, because some disks hold them for one. */
export interface ArticleIndex {
  /** `sha256` is that of the text in UTF-8. */
  findText(sha256: string): KnownArticle | null
  /** The article that `document` says to be, whatever text it has. */
  findSame(document: Document): KnownArticle | null
  isTaken(id: string): boolean
  add(article: KnownArticle): void
}

/** With `base`, the index goes on where that one ends and leaves it as it is. */
export function indexArticles(articles: Iterable<KnownArticle>, base?: ArticleIndex): ArticleIndex {
  const byText = new Map<string, KnownArticle>()
  const ids = new Set<string>()
  const byTitle = new Map<string, KnownArticle[]>()
  const byAddress = new Map<string, KnownArticle>()
  const add = (article: KnownArticle): void => {
    if (!byText.has(article.sha256)) byText.set(article.sha256, article)
    ids.add(foldCase(article.id))
    if (article.source.url !== '') byAddress.set(article.source.url, article)
    const alike = byTitle.get(article.title)
    if (alike) alike.push(article)
    else byTitle.set(article.title, [article])
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
    isTaken: (id) => ids.has(foldCase(id)) || (base?.isTaken(id) ?? false),
    add,
  }
}
