/** Why a figure is undefined. A degenerate case is never shown as 0, 1 or NaN. */
export type Reason =
  | 'no-items'
  | 'no-text'
  | 'no-units'
  | 'no-gaps'
  | 'no-spans'
  | 'no-relations'
  | 'no-disorder-by-chance'
  | 'nothing-matched'
  | 'one-annotator'
  | 'not-two-annotators'
  | 'one-category'
  | 'no-such-category'
  | 'overlapping-units'
  | 'too-few-articles'
  | 'undefined-in-resamples'
  | 'too-many-alignments'
  | 'not-asked-for'
  | 'by-convention'

/** A statistic: a finite number, or undefined for a reason. */
export type Figure = { readonly value: number } | { readonly value: null; readonly reason: Reason }

export function defined(value: number): Figure {
  return { value }
}

export function undefinedBecause(reason: Reason): Figure {
  return { value: null, reason }
}

/** (observed − expected) / (1 − expected), the shape that all kappa-like coefficients share. */
export function beyondChance(observed: number, expected: number): Figure {
  if (!(expected < 1)) return undefinedBecause('one-category')
  return defined((observed - expected) / (1 - expected))
}

/** 1 − observed / expected disagreement, the shape that all alpha-like coefficients share. */
export function lessThanChance(disagreement: {
  readonly observed: number
  readonly expected: number
}): Figure {
  if (!(disagreement.expected > 0)) return undefinedBecause('one-category')
  return defined(1 - disagreement.observed / disagreement.expected)
}
