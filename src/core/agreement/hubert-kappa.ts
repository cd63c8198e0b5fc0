import { type Codebook, codebook, sum } from './codebook.ts'
import { beyondChance, type Figure, undefinedBecause } from './figure.ts'
import { countCategories, isOneCategory, pairwiseAgreement } from './item-counts.ts'
import type { Coding } from './shapes.ts'

/** Share of the items in each category, one list an annotator. */
function marginsByAnnotator({ rows, annotators, categories }: Codebook): number[][] {
  const items = sum(rows.map(({ times }) => times))
  const margins = Array.from({ length: annotators }, () => categories.map(() => 0))
  for (const { codes, times } of rows)
    for (const [annotator, code] of codes.entries()) {
      const margin = margins[annotator]
      if (margin !== undefined) margin[code] = (margin[code] ?? 0) + times / items
    }
  return margins
}

function meanChanceOfPairs(margins: readonly (readonly number[])[]): number {
  const pairs = margins.flatMap((first, index) =>
    margins
      .slice(index + 1)
      .map((second) => sum(first.map((share, category) => share * (second[category] ?? 0)))),
  )
  return sum(pairs) / pairs.length
}

/**
 * Hubert's kappa for several annotators: pairwise agreement, with chance the mean over pairs of the products of their
 * own margins. Hubert (1977), Kappa revisited; Conger (1980); Warrens (2012) for the form used here. Items that any
 * annotator left out are not counted.
 */
export function hubertKappa(coding: Coding): Figure {
  const complete = { ...coding, items: coding.items.filter((item) => !item.values.includes(null)) }
  const book = codebook(complete)
  const counted = countCategories(complete)
  const observed = pairwiseAgreement(counted)
  if (observed === null) return undefinedBecause('no-items')
  if (isOneCategory(counted)) return undefinedBecause('one-category')
  return beyondChance(observed, meanChanceOfPairs(marginsByAnnotator(book)))
}
