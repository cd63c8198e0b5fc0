import { sum } from './codebook.ts'
import { beyondChance, type Figure, undefinedBecause } from './figure.ts'
import { type CategoryCounts, categoryShares, isOneCategory, pairwiseAgreement } from './item-counts.ts'

/** A coefficient for any number of annotators whose chance agreement needs the counts alone. */
function withChance(counted: CategoryCounts, chance: (counted: CategoryCounts) => number): Figure {
  const observed = pairwiseAgreement(counted)
  if (observed === null) return undefinedBecause('no-items')
  if (isOneCategory(counted)) return undefinedBecause('one-category')
  return beyondChance(observed, chance(counted))
}

/**
 * Fleiss' kappa: chance from the margins of all annotators together. Fleiss (1971), Measuring nominal scale
 * agreement among many raters, eq. 7; where items have unequal numbers of values, as Gwet (2014), Handbook of
 * Inter-Rater Reliability, 4th ed., ch. 2 extends it.
 */
export function fleissKappa(counted: CategoryCounts): Figure {
  return withChance(counted, (all) => sum(categoryShares(all).map((share) => share ** 2)))
}

/** Randolph's free-marginal kappa: chance 1/k. Randolph (2005), Free-marginal multirater kappa. */
export function randolphKappa(counted: CategoryCounts): Figure {
  return withChance(counted, (all) => 1 / all.categories)
}

/**
 * Bennett's S: chance 1/k. Bennett, Alpert & Goldstein (1954), Communications through limited response questioning.
 * For two annotators the same number as Randolph's kappa.
 */
export function bennettS(counted: CategoryCounts): Figure {
  return randolphKappa(counted)
}
