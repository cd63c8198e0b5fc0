import type { ArticleSummary } from '#core/workspace/views.ts'
import { holds, wordsOf } from '#renderer/commands/word-search.ts'

/** The articles whose title, outlet or date hold all words of `query`. */
export function articlesWith(rows: readonly ArticleSummary[], query: string): readonly ArticleSummary[] {
  const words = wordsOf(query)
  if (words.length === 0) return rows
  return rows.filter(({ title, source }) => holds(`${title} ${source.outlet} ${source.published}`, words))
}
