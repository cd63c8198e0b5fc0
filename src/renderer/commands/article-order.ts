import type { ArticleSummary } from '#core/workspace/views.ts'

const sorted = new WeakMap<readonly ArticleSummary[], readonly ArticleSummary[]>()

/**
 * The order in which articles stand in the list beside the text: as they were imported. Every key press asks for it, so
 * the same rows are sorted once.
 */
export function inReadingOrder(rows: readonly ArticleSummary[]): readonly ArticleSummary[] {
  const known = sorted.get(rows)
  if (known) return known
  const order = rows.toSorted(compareImport)
  sorted.set(rows, order)
  return order
}

/** Which was imported first; of those that came at once, in the order of their files: 2.txt before 10.txt. */
export function compareImport(a: ArticleSummary, b: ArticleSummary): number {
  return compare(a.importedAt, b.importedAt) || files.compare(a.file, b.file) || compare(a.id, b.id)
}

const files = new Intl.Collator('en', { numeric: true })

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
