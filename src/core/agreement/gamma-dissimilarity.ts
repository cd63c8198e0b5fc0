import type { Unit } from './shapes.ts'

/** Weights of the combined dissimilarity, and what an unaligned unit costs. */
export interface Weights {
  /** Of the positional part; 1 unless said. */
  readonly alpha: number
  /** Of the categorical part; 1 unless said. */
  readonly beta: number
  /** Δ∅, the cost of a unit that nothing is aligned with. */
  readonly deltaEmpty: number
}

export const EVEN_WEIGHTS: Weights = { alpha: 1, beta: 1, deltaEmpty: 1 }

/** Positional dissimilarity in units of Δ∅: ((|Δbegin| + |Δend|) / (sum of both lengths))². Mathet et al. (2015), eq. 2. */
export function positional(a: Unit, b: Unit): number {
  const apart = Math.abs(a.begin - b.begin) + Math.abs(a.end - b.end)
  return (apart / (a.end - a.begin + b.end - b.begin)) ** 2
}

/** Nominal categorical dissimilarity in units of Δ∅: 0 for the same label, else 1. */
export function categorical(a: Unit, b: Unit): number {
  return a.label === b.label ? 0 : 1
}

/** Combined dissimilarity of two units, Mathet et al. (2015), eq. 4. */
export function dissimilarity(a: Unit, b: Unit, weights: Weights): number {
  return weights.deltaEmpty * (weights.alpha * positional(a, b) + weights.beta * categorical(a, b))
}
