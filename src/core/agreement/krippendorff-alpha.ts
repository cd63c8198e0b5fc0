import { cell, type Codebook, codebook, matrix, MISSING, sum } from './codebook.ts'
import type { DistanceOn } from './distances.ts'
import { defined, type Figure, lessThanChance, type Reason, undefinedBecause } from './figure.ts'
import type { Coding } from './shapes.ts'

/** Mean disagreement within items and between all values, each 0 where everybody says the same. */
interface Disagreement {
  readonly observed: number
  readonly expected: number
}

/** The coincidences o_ck: every ordered pair of values within an item, weighed by 1 / (values in it − 1). */
function coincidences({ rows, categories }: Codebook): number[][] {
  const table = matrix(categories.length, () => 0)
  for (const { codes, times } of rows) {
    const values = codes.filter((code) => code !== MISSING)
    for (const [i, c] of values.entries())
      for (const [j, k] of values.entries()) {
        const row = table[c]
        if (i !== j && row !== undefined) row[k] = (row[k] ?? 0) + times / (values.length - 1)
      }
  }
  return table
}

function disagreement(coding: Coding, distanceOn: DistanceOn): Disagreement | Reason {
  const book = codebook(coding)
  const table = coincidences(book)
  const counts = table.map(sum)
  const values = sum(counts)
  if (values === 0) return 'no-items'
  const distance = distanceOn({ categories: book.categories, counts })
  const weigh = (pairs: (c: number, k: number) => number): number =>
    sum(counts.flatMap((_, c) => counts.map((_unused, k) => (c === k ? 0 : distance(c, k) * pairs(c, k)))))
  return {
    observed: weigh((c, k) => cell(table, c, k)) / values,
    expected: weigh((c, k) => (counts[c] ?? 0) * (counts[k] ?? 0)) / (values * (values - 1)),
  }
}

/**
 * Krippendorff's alpha for any number of annotators, missing values and any metric: 1 − D_o / D_e.
 * Krippendorff (2004), Content Analysis, 2nd ed., ch. 11; (2011), Computing Krippendorff's alpha-reliability.
 */
export function krippendorffAlpha(coding: Coding, distanceOn: DistanceOn): Figure {
  const found = disagreement(coding, distanceOn)
  return typeof found === 'string' ? undefinedBecause(found) : lessThanChance(found)
}

/** D_o of Krippendorff's alpha: the mean disagreement within items. */
export function alphaObserved(coding: Coding, distanceOn: DistanceOn): Figure {
  const found = disagreement(coding, distanceOn)
  return typeof found === 'string' ? undefinedBecause(found) : defined(found.observed)
}

/** D_e of Krippendorff's alpha: the mean disagreement between any two values. */
export function alphaExpected(coding: Coding, distanceOn: DistanceOn): Figure {
  const found = disagreement(coding, distanceOn)
  return typeof found === 'string' ? undefinedBecause(found) : defined(found.expected)
}
