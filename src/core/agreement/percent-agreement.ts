import { defined, type Figure, undefinedBecause } from './figure.ts'
import { type CategoryCounts, pairwiseAgreement } from './item-counts.ts'

/** Share of agreeing pairs of annotators, averaged over items; not corrected for chance. Fleiss (1971), eq. 3. */
export function percentAgreement(counted: CategoryCounts): Figure {
  const observed = pairwiseAgreement(counted)
  return observed === null ? undefinedBecause('no-items') : defined(observed)
}
