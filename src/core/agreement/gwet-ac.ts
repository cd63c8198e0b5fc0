import { codebook, positions, sum } from './codebook.ts'
import { beyondChance, type Figure, undefinedBecause } from './figure.ts'
import { categoryShares, countCategories, creditedAgreement, isOneCategory } from './item-counts.ts'
import type { Coding } from './shapes.ts'

type Credit = (a: number, b: number) => number

/** Quadratic part credit by place on the scale, Gwet (2014), ch. 3: 1 − (a − b)² / (max − min)². */
function quadraticCredit(place: readonly number[]): Credit {
  const width = Math.max(...place) - Math.min(...place)
  return (a, b) => 1 - (((place[a] ?? 0) - (place[b] ?? 0)) / width) ** 2
}

function gwet(coding: Coding, creditOn: (place: readonly number[]) => Credit): Figure {
  const counted = countCategories(coding)
  const credit = creditOn(positions(codebook(coding).categories))
  const observed = creditedAgreement(counted, credit)
  if (observed === null) return undefinedBecause('no-items')
  if (isOneCategory(counted)) return undefinedBecause('one-category')
  const shares = categoryShares(counted)
  const credits = sum(shares.flatMap((_, a) => shares.map((_unused, b) => credit(a, b))))
  const varied = sum(shares.map((share) => share * (1 - share)))
  return beyondChance(observed, (credits * varied) / (shares.length * (shares.length - 1)))
}

/**
 * Gwet's AC1. Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement,
 * eq. 8; several annotators and missing values as in Gwet (2014), ch. 2.
 */
export function gwetAc1(coding: Coding): Figure {
  return gwet(coding, () => (a, b) => (a === b ? 1 : 0))
}

/** Gwet's AC2 with quadratic weights. Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 3. */
export function gwetAc2Quadratic(coding: Coding): Figure {
  return gwet(coding, quadraticCredit)
}
