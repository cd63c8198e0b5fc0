import { sum } from './codebook.ts'
import { defined, type Figure, type Reason, undefinedBecause } from './figure.ts'
import { disjointUnits } from './partition.ts'
import type { Continuum, Unit } from './shapes.ts'

/*
 * alpha_U of Krippendorff (1995), On the reliability of unitizing continuous data, with the expected disagreement as
 * corrected in Krippendorff (2004), Content Analysis, 2nd ed., ch. 11 (the 1995 print adds where it must subtract the
 * lengths of a unit and a gap).
 */

/** What alpha_U is computed from, for one label; texts are pooled by adding and joining. */
export interface AlphaUTally {
  /** Sum over texts of their length. */
  readonly length: number
  /** Sum over texts of length times annotators. */
  readonly judged: number
  /** Sum over ordered pairs of annotators of their squared differences, weighed 1 / (annotators − 1). */
  readonly differences: number
  readonly units: readonly Size[]
  readonly gaps: readonly Size[]
}

/** How many units or gaps have a length; a tally lists its sizes in ascending order. */
export interface Size {
  readonly length: number
  readonly times: number
}

function sizes(lengths: readonly number[]): readonly Size[] {
  const times = new Map<number, number>()
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1)
  return [...times].map(([length, n]) => ({ length, times: n })).toSorted((a, b) => a.length - b.length)
}

function squaredDifference(a: Unit, b: Unit): number {
  return (a.begin - b.begin) ** 2 + (a.end - b.end) ** 2
}

/** Sum of the squares of the lengths of units that no unit of the other annotator meets. */
function aloneSquares(units: readonly Unit[], met: Uint8Array): number {
  let total = 0
  for (const [index, { begin, end }] of units.entries()) if (met[index] === 0) total += (end - begin) ** 2
  return total
}

/**
 * Eq. 2 over all disjoint units of one label, for two annotators: overlapping units by both ends, a unit within the
 * other's gap by its own length.
 */
export function unitDifferences(first: readonly Unit[], second: readonly Unit[]): number {
  const met = [new Uint8Array(first.length), new Uint8Array(second.length)] as const
  let [total, from] = [0, 0]
  for (const [index, unit] of first.entries()) {
    while ((second[from]?.end ?? Infinity) <= unit.begin) from += 1
    for (let at = from; (second[at]?.begin ?? Infinity) < unit.end; at += 1) {
      const other = second[at]
      if (other === undefined) break
      total += squaredDifference(unit, other)
      met[0][index] = 1
      met[1][at] = 1
    }
  }
  return total + aloneSquares(first, met[0]) + aloneSquares(second, met[1])
}

/** Lengths of the gaps before, between and after disjoint units in reading order. */
export function gapsBetween(units: readonly Unit[], length: number): readonly number[] {
  const ends = [0, ...units.map(({ end }) => end)]
  const begins = [...units.map(({ begin }) => begin), length]
  return begins.map((begin, index) => begin - (ends[index] ?? 0)).filter((gap) => gap > 0)
}

export function tallyAlphaU({ layers, length }: Continuum, label: string): AlphaUTally {
  const layersOfLabel = layers.map((units) => disjointUnits(units, label))
  const pairs = layersOfLabel.flatMap((first, i) =>
    layersOfLabel.slice(i + 1).map((second) => unitDifferences(first, second)),
  )
  return {
    length,
    judged: length * layers.length,
    differences: layers.length < 2 ? 0 : (2 * sum(pairs)) / (layers.length - 1),
    units: sizes(layersOfLabel.flat().map(({ begin, end }) => end - begin)),
    gaps: sizes(layersOfLabel.flatMap((units) => gapsBetween(units, length))),
  }
}

/** For each size of units, in ascending order, at how many places one could lie in a gap. */
function placesInGaps(units: readonly Size[], gaps: readonly Size[]): readonly number[] {
  let next = 0
  let fitting = sum(gaps.map(({ times }) => times))
  let room = sum(gaps.map(({ length, times }) => length * times))
  return units.map(({ length }) => {
    for (let gap = gaps[next]; gap !== undefined && gap.length < length; gap = gaps[next]) {
      fitting -= gap.times
      room -= gap.length * gap.times
      next += 1
    }
    return room - fitting * (length - 1)
  })
}

function observedDisagreement(tally: AlphaUTally): number {
  return tally.differences / (tally.judged * tally.length)
}

function expectedDisagreement({ length, judged, units, gaps }: AlphaUTally): number {
  const places = placesInGaps(units, gaps)
  const others = sum(units.map(({ times }) => times)) - 1
  const terms = units.map(({ length: b, times }, index) => {
    const withUnits = (others * (2 * b ** 3 - 3 * b ** 2 + b)) / 3
    return times * (withUnits + b ** 2 * (places[index] ?? 0))
  })
  const ownPairs = sum(units.map(({ length: b, times }) => times * b * (b - 1)))
  return ((2 / length) * sum(terms)) / (judged * (judged - 1) - ownPairs)
}

function whyUndefined(tallies: readonly AlphaUTally[]): Reason | null {
  if (!tallies.some(({ length }) => length > 0)) return 'no-text'
  if (!tallies.some(({ judged, length }) => judged > length)) return 'one-annotator'
  return tallies.some(({ units }) => units.length > 0) ? null : 'no-units'
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}

/** D_o of alpha_U, averaged over the labels given. */
export function alphaUObserved(tallies: readonly AlphaUTally[]): Figure {
  const reason = whyUndefined(tallies)
  return reason === null ? defined(mean(tallies.map(observedDisagreement))) : undefinedBecause(reason)
}

/** D_e of alpha_U, averaged over the labels given. */
export function alphaUExpected(tallies: readonly AlphaUTally[]): Figure {
  const reason = whyUndefined(tallies)
  return reason === null ? defined(mean(tallies.map(expectedDisagreement))) : undefinedBecause(reason)
}

/** alpha_U over one label or several: 1 − Σ D_o / Σ D_e. */
export function alphaU(tallies: readonly AlphaUTally[]): Figure {
  const reason = whyUndefined(tallies)
  if (reason !== null) return undefinedBecause(reason)
  const expected = sum(tallies.map(expectedDisagreement))
  if (!(expected > 0)) return undefinedBecause('no-disorder-by-chance')
  return defined(1 - sum(tallies.map(observedDisagreement)) / expected)
}
