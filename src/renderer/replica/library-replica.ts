import type { Article } from '#core/model/article.ts'
import type { ArticleSummary, LibraryEvent } from '#core/workspace/views.ts'

/** The rows after `event`, by id; new rows find their place, changed ones take that of the old. */
export function withEvent(
  rows: readonly ArticleSummary[] | null,
  event: LibraryEvent,
): readonly ArticleSummary[] {
  if (event.type === 'snapshot') return event.rows.toSorted(byId)
  const changed = new Map(event.rows.map((row) => [row.id, row]))
  const kept = (rows ?? []).map((row) => {
    const next = changed.get(row.id)
    changed.delete(row.id)
    return next ?? row
  })
  return changed.size === 0 ? kept : [...kept, ...changed.values()].toSorted(byId)
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
