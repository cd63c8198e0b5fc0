import { cell, sum } from './codebook.ts'
import { defined, type Figure, lessThanChance, type Reason, undefinedBecause } from './figure.ts'
import { GAP, type UTally } from './u-alpha-tally.ts'

/*
 * The family of Krippendorff, Mathet, Bouvry & Widlöcher (2016), On the reliability of unitizing textual continua:
 * Further developments, Quality & Quantity 50. Equation numbers are those of the paper; values are nominal. Units are
 * never paired with themselves: their squared lengths are taken out of what chance expects (eqs. 4 and 10).
 */

/** What coincidences expected by chance are computed from: they are ℓ·(ℓ_c ℓ_k − own pairs of c if c = k) / (ℓ² − own). */
interface Chance {
  readonly all: number
  readonly margins: readonly number[]
  readonly ownPairs: readonly number[]
}

function scaleOf({ all, ownPairs }: Chance): number {
  return all / (all ** 2 - sum(ownPairs))
}

/** Coincidences of unlike labels that chance expects; own pairs are of like labels alone. */
function expectedUnlike(chance: Chance): number {
  let like = 0
  for (const margin of chance.margins) like += margin ** 2
  return scaleOf(chance) * (chance.all ** 2 - like)
}

function chanceOf({ observed, selfPairs }: UTally): Chance {
  const margins = observed.map(sum)
  return { all: sum(margins), margins, ownPairs: selfPairs }
}

function whyUndefined({ judged, observed, selfPairs }: UTally): Reason | null {
  if (judged === 0) return 'no-text'
  if (sum(observed.map(sum)) === 0) return 'one-annotator'
  return selfPairs.every((pairs, place) => place === GAP || pairs === 0) ? 'no-units' : null
}

/** uα: units and gaps with all their labels, eqs. 1 to 5. */
export function uAlpha(tally: UTally): Figure {
  const reason = whyUndefined(tally)
  if (reason !== null) return undefinedBecause(reason)
  const chance = chanceOf(tally)
  const alike = sum(tally.observed.map((row, c) => row[c] ?? 0))
  return lessThanChance({ observed: chance.all - alike, expected: expectedUnlike(chance) })
}

/** |uα: units against gaps, whatever their label, eq. 6. */
export function uAlphaBinary(tally: UTally): Figure {
  const reason = whyUndefined(tally)
  if (reason !== null) return undefinedBecause(reason)
  const chance = chanceOf(tally)
  const gaps = chance.margins[GAP] ?? 0
  if (gaps === 0) return undefinedBecause('no-gaps')
  return lessThanChance({
    observed: gaps - cell(tally.observed, GAP, GAP),
    expected: scaleOf(chance) * gaps * (chance.all - gaps),
  })
}

/** The coincidences of units with units alone: eqs. 8 to 10. Gaps keep their place and hold nothing. */
function metChance({ observed, metSelfPairs }: UTally): Chance {
  const margins = observed.map((row, place) => (place === GAP ? 0 : sum(row) - (row[GAP] ?? 0)))
  return { all: sum(margins), margins, ownPairs: metSelfPairs }
}

function hasOneLabel({ margins }: Chance): boolean {
  return margins.filter((margin) => margin > 0).length < 2
}

/** cuα: labels where units of different annotators meet, gaps left out, eq. 11. */
export function cuAlpha(tally: UTally): Figure {
  const met = metChance(tally)
  if (met.all === 0) return undefinedBecause('nothing-matched')
  if (hasOneLabel(met)) return undefinedBecause('one-category')
  const alike = sum(tally.observed.map((row, c) => (c === GAP ? 0 : (row[c] ?? 0))))
  return lessThanChance({ observed: met.all - alike, expected: expectedUnlike(met) })
}

/** The share of the text that cuα speaks about. */
export function cuCoverage(tally: UTally): Figure {
  const all = sum(tally.observed.map(sum))
  return all === 0 ? undefinedBecause('no-text') : defined(metChance(tally).all / all)
}

/** The place of a label; null for one that nobody used. */
function usedPlace({ labels, selfPairs }: UTally, label: string): number | null {
  const k = labels.indexOf(label)
  return k < 0 || selfPairs[k + 1] === 0 ? null : k + 1
}

/** (k)uα: one label where units meet, eq. 13: 1 − (e_k / ℓ_k)·(ℓ_k − ℓ_kk) / (e_k − e_kk). */
export function kuAlpha(tally: UTally, label: string): Figure {
  const k = usedPlace(tally, label)
  if (k === null) return undefinedBecause('no-such-category')
  const met = metChance(tally)
  const [length, own] = [met.margins[k] ?? 0, met.ownPairs[k] ?? 0]
  if (length === 0) return undefinedBecause('nothing-matched')
  if (hasOneLabel(met)) return undefinedBecause('one-category')
  return lessThanChance({
    observed: (length - cell(tally.observed, k, k)) / length,
    expected: (length * (met.all - length)) / (length * met.all - own),
  })
}

/** The share of a label's text on which another annotator has a unit too: what (k)uα speaks about. */
export function kuCoverage(tally: UTally, label: string): Figure {
  const k = usedPlace(tally, label)
  if (k === null) return undefinedBecause('no-such-category')
  const all = sum(tally.observed[k] ?? [])
  return all === 0 ? undefinedBecause('no-units') : defined((metChance(tally).margins[k] ?? 0) / all)
}
