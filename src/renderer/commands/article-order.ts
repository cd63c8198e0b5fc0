import type { ArticleSummary } from '#core/workspace/views.ts'

/** The order in which articles stand in the list beside the text: as they were imported. */
export function inReadingOrder(rows: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return rows.toSorted((a, b) => compare(a.importedAt, b.importedAt) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
