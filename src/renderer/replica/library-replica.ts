import type { Article } from '#core/model/article.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'

/** The rows with what has been added or changed, by id; of two that tell of one article the later counts. */
export function withRows(
  rows: readonly ArticleSummary[],
  changed: readonly ArticleSummary[],
): readonly ArticleSummary[] {
  const news = new Map(changed.map((row) => [row.id, row]))
  const kept = rows.map((row) => {
    const next = news.get(row.id)
    news.delete(row.id)
    return next ?? row
  })
  return news.size === 0 ? kept : [...kept, ...news.values()].toSorted(byId)
}

/** The article as its row in the library describes it now; the text never changes. */
export function withMetadata(article: Article, row: ArticleSummary | undefined): Article {
  if (row === undefined || isDescribedBy(article, row)) return article
  return { ...article, title: row.title, language: row.language, source: row.source }
}

function isDescribedBy({ title, language, source }: Article, row: ArticleSummary): boolean {
  const told = [
    row.title,
    row.language,
    row.source.outlet,
    row.source.author,
    row.source.url,
    row.source.published,
  ]
  const known = [title, language, source.outlet, source.author, source.url, source.published]
  return told.every((value, index) => value === known[index])
}

function byId(a: ArticleSummary, b: ArticleSummary): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
