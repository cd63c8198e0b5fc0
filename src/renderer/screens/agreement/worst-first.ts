import type { ArticleComparison } from '#core/agreement/comparison.ts'

/** The share of pairs and lone spans that are alike; an article without spans has nothing to differ on. */
export function alikeShare({ alike, unlike, alone }: ArticleComparison): number {
  const all = alike + unlike + alone
  return all === 0 ? 1 : alike / all
}

/** Least agreement first; of equals, those with more that differs, then by id. */
export function worstFirst(articles: readonly ArticleComparison[]): readonly ArticleComparison[] {
  const differing = ({ unlike, alone }: ArticleComparison): number => unlike + alone
  return articles.toSorted(
    (a, b) =>
      alikeShare(a) - alikeShare(b) || differing(b) - differing(a) || (a.article < b.article ? -1 : 1),
  )
}
