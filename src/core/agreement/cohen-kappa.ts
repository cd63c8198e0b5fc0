import { codebook, sum } from './codebook.ts'
import { agreedShare, crossTwo } from './contingency.ts'
import { type DistanceOn } from './distances.ts'
import { beyondChance, type Figure, lessThanChance, undefinedBecause } from './figure.ts'
import type { Coding } from './shapes.ts'

/**
 * Cohen's kappa for two annotators: chance from each annotator's own margins.
 * Cohen (1960), A coefficient of agreement for nominal scales, eq. 1. Items that either left out are not counted.
 */
export function cohenKappa(coding: Coding): Figure {
  const crossed = crossTwo(codebook(coding))
  if (!crossed.ok) return undefinedBecause(crossed.reason)
  const { first, second } = crossed.contingency
  return beyondChance(
    agreedShare(crossed.contingency),
    sum(first.map((share, c) => share * (second[c] ?? 0))),
  )
}

/**
 * Weighted kappa for two annotators, weights given as disagreements: 1 − Σ v·observed / Σ v·expected.
 * Cohen (1968), Weighted kappa, eq. 3. Quadratic weights (Fleiss & Cohen 1973) are the interval distance.
 */
export function weightedKappa(coding: Coding, distanceOn: DistanceOn): Figure {
  const book = codebook(coding)
  const crossed = crossTwo(book)
  if (!crossed.ok) return undefinedBecause(crossed.reason)
  const { table, items, first, second } = crossed.contingency
  const counts = first.map((share, c) => (share + (second[c] ?? 0)) * items)
  const distance = distanceOn({ categories: book.categories, counts })
  const weigh = (share: (a: number, b: number) => number): number =>
    sum(table.flatMap((row, a) => row.map((_, b) => distance(a, b) * share(a, b))))
  return lessThanChance({
    observed: weigh((a, b) => (table[a]?.[b] ?? 0) / items),
    expected: weigh((a, b) => (first[a] ?? 0) * (second[b] ?? 0)),
  })
}
