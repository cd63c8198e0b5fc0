import { cell, matrix, sum } from './codebook.ts'
import { defined, type Figure, lessThanChance, type Reason, undefinedBecause } from './figure.ts'
import { GAP, type UTally } from './u-alpha-tally.ts'

/*
 * The family of Krippendorff, Mathet, Bouvry & Widlöcher (2016), On the reliability of unitizing textual continua:
 * Further developments, Quality & Quantity 50. Equation numbers are those of the paper; values are nominal. Units are
 * never paired with themselves: their squared lengths are taken out of what chance expects (eqs. 4 and 10).
 */

/** Chance coincidences over `places`: ℓ·(ℓ_c ℓ_k − own pairs) / (ℓ² − all own pairs). */
function expectedCoincidences(
  margins: readonly number[],
  ownPairs: readonly number[],
): readonly (readonly number[])[] {
  const all = sum(margins)
  const scale = all / (all ** 2 - sum(ownPairs))
  return matrix(
    margins.length,
    (c, k) => scale * ((margins[c] ?? 0) * (margins[k] ?? 0) - (c === k ? (ownPairs[c] ?? 0) : 0)),
  )
}

function offDiagonal(table: readonly (readonly number[])[]): number {
  return sum(table.flatMap((row, c) => row.filter((_, k) => k !== c)))
}

function whyUndefined({ judged, observed, selfPairs }: UTally): Reason | null {
  if (judged === 0) return 'no-text'
  if (sum(observed.map(sum)) === 0) return 'one-annotator'
  return selfPairs.every((pairs, place) => place === GAP || pairs === 0) ? 'no-units' : null
}

/** uα: units and gaps with all their labels, eqs. 1 to 5. */
export function uAlpha(tally: UTally): Figure {
  const margins = tally.observed.map(sum)
  const reason = whyUndefined(tally)
  if (reason !== null) return undefinedBecause(reason)
  const expected = expectedCoincidences(margins, tally.selfPairs)
  return lessThanChance({ observed: offDiagonal(tally.observed), expected: offDiagonal(expected) })
}

function unlikeGap(table: readonly (readonly number[])[]): number {
  return sum(table[GAP] ?? []) - cell(table, GAP, GAP)
}

/** |uα: units against gaps, whatever their label, eq. 6. */
export function uAlphaBinary(tally: UTally): Figure {
  const margins = tally.observed.map(sum)
  const reason = whyUndefined(tally)
  if (reason !== null) return undefinedBecause(reason)
  if (margins[GAP] === 0) return undefinedBecause('no-gaps')
  const expected = expectedCoincidences(margins, tally.selfPairs)
  return lessThanChance({ observed: unlikeGap(tally.observed), expected: unlikeGap(expected) })
}

/** The coincidences of units with units alone, and what chance expects of them: eqs. 8 to 10. */
interface Met {
  readonly observed: readonly (readonly number[])[]
  readonly expected: readonly (readonly number[])[]
  readonly margins: readonly number[]
}

function metUnits({ observed, metSelfPairs }: UTally): Met {
  const valued = observed.slice(1).map((row) => row.slice(1))
  const margins = valued.map(sum)
  return { observed: valued, expected: expectedCoincidences(margins, metSelfPairs.slice(1)), margins }
}

/** cuα: labels where units of different annotators meet, gaps left out, eq. 11. */
export function cuAlpha(tally: UTally): Figure {
  const met = metUnits(tally)
  if (sum(met.margins) === 0) return undefinedBecause('nothing-matched')
  if (met.margins.filter((margin) => margin > 0).length < 2) return undefinedBecause('one-category')
  return lessThanChance({ observed: offDiagonal(met.observed), expected: offDiagonal(met.expected) })
}

/** The share of the text that cuα speaks about. */
export function cuCoverage(tally: UTally): Figure {
  const all = sum(tally.observed.map(sum))
  return all === 0 ? undefinedBecause('no-text') : defined(sum(metUnits(tally).margins) / all)
}

/** (k)uα: one label where units meet, eq. 13: 1 − (e_k / ℓ_k)·(ℓ_k − ℓ_kk) / (e_k − e_kk). */
export function kuAlpha(tally: UTally, label: string): Figure {
  const k = tally.labels.indexOf(label)
  if (k < 0) return undefinedBecause('no-such-category')
  const { observed, expected, margins } = metUnits(tally)
  const length = margins[k] ?? 0
  if (length === 0) return undefinedBecause('nothing-matched')
  if (margins.filter((margin) => margin > 0).length < 2) return undefinedBecause('one-category')
  const chance = sum(expected[k] ?? [])
  return lessThanChance({
    observed: (length - cell(observed, k, k)) / length,
    expected: (chance - cell(expected, k, k)) / chance,
  })
}

/** The share of a label's text on which another annotator has a unit too: what (k)uα speaks about. */
export function kuCoverage(tally: UTally, label: string): Figure {
  const k = tally.labels.indexOf(label)
  const all = sum(tally.observed[k + 1] ?? [])
  if (k < 0) return undefinedBecause('no-such-category')
  return all === 0 ? undefinedBecause('no-units') : defined((metUnits(tally).margins[k] ?? 0) / all)
}
