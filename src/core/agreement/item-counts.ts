import { codebook, MISSING, sum } from './codebook.ts'
import type { Coding } from './shapes.ts'

/** One item: how many annotators chose each category. */
interface CountedItem {
  readonly counts: readonly number[]
  readonly times: number
}

/** Items as counts of annotators per category; who chose what is not known. */
export interface CategoryCounts {
  readonly items: readonly CountedItem[]
  /** How many categories could be chosen, used or not. */
  readonly categories: number
}

export function countCategories(coding: Coding): CategoryCounts {
  const book = codebook(coding)
  const items = book.rows.map(({ codes, times }) => {
    const counts = book.categories.map(() => 0)
    for (const code of codes) if (code !== MISSING) counts[code] = (counts[code] ?? 0) + 1
    return { counts, times }
  })
  return { items, categories: book.categories.length }
}

/** The mean over the items with at least two values of `agreement`, which gets the counts and their sum. */
function meanOverPaired(
  { items }: CategoryCounts,
  agreement: (counts: readonly number[], values: number) => number,
): number | null {
  let [total, paired] = [0, 0]
  for (const { counts, times } of items) {
    const values = sum(counts)
    if (values < 2) continue
    total += times * agreement(counts, values)
    paired += times
  }
  return paired === 0 ? null : total / paired
}

/** Share of agreeing pairs of annotators, averaged over the items with a pair; null where there is none. */
export function pairwiseAgreement(counted: CategoryCounts): number | null {
  return meanOverPaired(
    counted,
    (counts, values) => sum(counts.map((n) => n * (n - 1))) / (values * (values - 1)),
  )
}

/** As pairwise agreement, with part credit: `credit(a, b)` is 1 for the same category. */
export function creditedAgreement(
  counted: CategoryCounts,
  credit: (a: number, b: number) => number,
): number | null {
  return meanOverPaired(counted, (counts, values) => {
    const pairs = counts.map((n, a) => n * (sum(counts.map((other, b) => credit(a, b) * other)) - 1))
    return sum(pairs) / (values * (values - 1))
  })
}

/** Share of each category, every item with a value weighing the same. */
export function categoryShares({ items, categories }: CategoryCounts): readonly number[] {
  const shares = Array.from({ length: categories }, () => 0)
  let valued = 0
  for (const { counts, times } of items) {
    const values = sum(counts)
    if (values === 0) continue
    valued += times
    for (const [category, n] of counts.entries())
      shares[category] = (shares[category] ?? 0) + (times * n) / values
  }
  return valued === 0 ? shares : shares.map((share) => share / valued)
}

/** Whether only one category was ever chosen, so that agreement cannot be told from having no choice. */
export function isOneCategory(counted: CategoryCounts): boolean {
  return categoryShares(counted).filter((share) => share > 0).length < 2
}
