import type { ArticleSummary } from '#core/workspace/views.ts'

const sorted = new WeakMap<readonly ArticleSummary[], readonly ArticleSummary[]>()

/**
 * The order in which articles stand in the list beside the text: as they were imported. Every key press asks for it, so
 * the same rows are sorted once.
 */
export function inReadingOrder(rows: readonly ArticleSummary[]): readonly ArticleSummary[] {
  const known = sorted.get(rows)
  if (known) return known
  const order = rows.toSorted((a, b) => compare(a.importedAt, b.importedAt) || compare(a.id, b.id))
  sorted.set(rows, order)
  return order
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
