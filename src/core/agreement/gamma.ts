import { poolShares, writeSource } from './addends.ts'
import { sum } from './codebook.ts'
import { defined, type Figure, type Reason, undefinedBecause } from './figure.ts'
import { bestAlignment, type UnitaryAlignment } from './gamma-alignment.ts'
import { categorical, EVEN_WEIGHTS, positional, type Weights } from './gamma-dissimilarity.ts'
import type { Pool } from './pooling.ts'
import { type Random, seededRandom } from './random.ts'
import { randomContinuum } from './random-continuum.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Continuum } from './shapes.ts'
import { finish, pieceOf, type Work } from './work.ts'

export interface GammaOptions {
  readonly solve: SolvePartitioning
  readonly weights?: Weights
  /** Random continua that the expected disorder is the mean of; 30 unless said. */
  readonly samples?: number
  /** Of the random continua; 1 unless said. */
  readonly seed?: number
}

export interface Gamma {
  readonly gamma: Figure
  readonly gammaCat: Figure
}

/** What the alignments of several texts add up to. */
interface Disorder {
  /** Sum of the unitary disorders. */
  readonly total: number
  /** Mean number of units an annotator, by which Mathet et al. (2015), eq. 6 divide the total. */
  readonly units: number
  /** gamma-cat's part of the disorder, and the weight that it has. */
  readonly byLabel: number
  readonly weight: number
}

/** The observed disorder of one text, and those of its random continua. */
export interface GammaTally {
  readonly observed: Disorder
  readonly expected: readonly Disorder[]
}

function withLength({ layers, length }: Continuum): Continuum {
  return { length, layers: layers.map((units) => units.filter(({ begin, end }) => end > begin)) }
}

function isComparable({ layers }: Continuum): boolean {
  return layers.length > 1 && layers.some((units) => units.length > 0)
}

function whyUndefined(continua: readonly Continuum[]): Reason | null {
  if (!continua.some(({ layers }) => layers.length > 1)) return 'one-annotator'
  return continua.some((continuum) => isComparable(withLength(continuum))) ? null : 'no-units'
}

/** gamma-cat's part of one unitary alignment: each pair of units weighed by how well it is placed. */
function categoricalPart(
  { units }: UnitaryAlignment,
  { alpha }: Weights,
): readonly { cost: number; weight: number }[] {
  return units.flatMap((unit, index) =>
    units.slice(index + 1).map((other) => {
      const weight = Math.max(0, 1 - alpha * positional(unit, other)) / (units.length - 1)
      return { cost: weight * categorical(unit, other), weight }
    }),
  )
}

function disorderOf({ layers }: Continuum, weights: Weights, solve: SolvePartitioning): Disorder | null {
  const unitary = bestAlignment(layers, weights, solve)
  if (unitary === null) return null
  const parts = unitary.flatMap((alignment) => categoricalPart(alignment, weights))
  return {
    total: sum(unitary.map(({ disorder }) => disorder)),
    units: layers.flat().length / layers.length,
    byLabel: sum(parts.map(({ cost }) => cost)),
    weight: sum(parts.map(({ weight }) => weight)),
  }
}

/** A random continuum in which the drawn annotators had no unit says nothing and is drawn again. */
function drawComparable(continuum: Continuum, random: Random): Continuum {
  let drawn = randomContinuum(continuum, random)
  while (!isComparable(drawn)) drawn = randomContinuum(continuum, random)
  return drawn
}

/** Aligns one text and its random continua; null where there are too many ways to align it. */
function* tallyGamma(continuum: Continuum, options: GammaOptions, random: Random): Work<GammaTally | null> {
  const samples = options.samples ?? 30
  const weights = options.weights ?? EVEN_WEIGHTS
  const observed = disorderOf(continuum, weights, options.solve)
  const expected: Disorder[] = []
  while (observed !== null && expected.length < samples) {
    yield expected.length / samples
    const disorder = disorderOf(drawComparable(continuum, random), weights, options.solve)
    if (disorder === null) return null
    expected.push(disorder)
  }
  return observed === null ? null : { observed, expected }
}

/**
 * The tallies of several texts, in their order; null for a text that says nothing: fewer than two annotators, or no
 * unit. The reason where gamma is undefined.
 */
export function* tallyGammas(
  continua: readonly Continuum[],
  options: GammaOptions,
): Work<readonly (GammaTally | null)[] | Reason> {
  const reason = whyUndefined(continua)
  if (reason !== null) return reason
  const random = seededRandom(options.seed ?? 1)
  const tallies: (GammaTally | null)[] = []
  for (const continuum of continua.map(withLength)) {
    const [from, to] = [tallies.length / continua.length, (tallies.length + 1) / continua.length]
    yield from
    const tally = isComparable(continuum)
      ? yield* pieceOf(tallyGamma(continuum, options, random), from, to)
      : null
    if (tally === null && isComparable(continuum)) return 'too-many-alignments'
    tallies.push(tally)
  }
  return tallies
}

const NOTHING: Disorder = { total: 0, units: 0, byLabel: 0, weight: 0 }

function asList({ observed, expected }: GammaTally): readonly number[] {
  return [observed, ...expected].flatMap(({ total, units, byLabel, weight }) => [
    total,
    units,
    byLabel,
    weight,
  ])
}

/** Pools tallies with the same number of random continua; a text without a tally adds nothing. */
export function poolGammas(tallies: readonly (GammaTally | null)[]): Pool<GammaTally> {
  const writer = writeSource()
  for (const [article, tally] of tallies.entries()) {
    const list = tally === null ? [] : asList(tally)
    writer.append(article, [...list.keys()], (place) => list[place] ?? 0)
  }
  const source = writer.done()
  const size = source.places.reduce((most, place) => Math.max(most, place + 1), 0)
  const pool = poolShares([[{ source, weight: 1 }]], size)
  return (times) => {
    const sums = pool(times)[0] ?? new Float64Array(size)
    const disorders: Disorder[] = []
    for (let at = 0; at < sums.length; at += 4) {
      const [total = 0, units = 0, byLabel = 0, weight = 0] = sums.slice(at, at + 4)
      disorders.push({ total, units, byLabel, weight })
    }
    const [observed = NOTHING, ...expected] = disorders
    return { observed, expected }
  }
}

function gammaFrom(observed: Disorder, expected: readonly Disorder[]): Figure {
  const chance = meanOf(expected.filter(({ units }) => units > 0).map(({ total, units }) => total / units))
  if (observed.units === 0) return undefinedBecause('no-units')
  return chance > 0
    ? defined(1 - observed.total / observed.units / chance)
    : undefinedBecause('no-disorder-by-chance')
}

function gammaCatFrom(observed: Disorder, expected: readonly Disorder[]): Figure {
  if (observed.weight === 0) return undefinedBecause('nothing-matched')
  const told = expected.filter(({ weight }) => weight > 0)
  const chance = meanOf(told.map((disorder) => disorder.byLabel / disorder.weight))
  if (!(chance > 0)) return undefinedBecause('no-disorder-by-chance')
  return defined(1 - observed.byLabel / observed.weight / chance)
}

function meanOf(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}

/**
 * gamma, Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), eq. 7, and gamma-cat, Mathet (2017),
 * Computational Linguistics 43(3), section 4.2.5, of a pooled tally. Observed disorder by the exact best alignment;
 * expected disorder the mean over random continua, each text shuffled on its own.
 */
export function gammaOf({ observed, expected }: GammaTally): Gamma {
  return { gamma: gammaFrom(observed, expected), gammaCat: gammaCatFrom(observed, expected) }
}

/** gamma and gamma-cat of texts pooled by adding their disorders and units. */
export function gamma(continua: readonly Continuum[], options: GammaOptions): Gamma {
  const tallies = finish(tallyGammas(continua, options))
  if (typeof tallies === 'string')
    return { gamma: undefinedBecause(tallies), gammaCat: undefinedBecause(tallies) }
  return gammaOf(poolGammas(tallies)(continua.map(() => 1)))
}

/** The observed disorder of a text: of its best alignment, divided by the mean number of units an annotator. */
export function bestAlignmentDisorder(continuum: Continuum, { solve, weights }: GammaOptions): Figure {
  const reason = whyUndefined([continuum])
  if (reason !== null) return undefinedBecause(reason)
  const disorder = disorderOf(withLength(continuum), weights ?? EVEN_WEIGHTS, solve)
  return disorder === null
    ? undefinedBecause('too-many-alignments')
    : defined(disorder.total / disorder.units)
}

/** The number of unitary alignments in the best alignment that was found; others may be as good and differ in it. */
export function bestAlignmentSize(continuum: Continuum, { solve, weights }: GammaOptions): Figure {
  const reason = whyUndefined([continuum])
  if (reason !== null) return undefinedBecause(reason)
  const alignment = bestAlignment(withLength(continuum).layers, weights ?? EVEN_WEIGHTS, solve)
  return alignment === null ? undefinedBecause('too-many-alignments') : defined(alignment.length)
}
