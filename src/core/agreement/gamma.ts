import { sum } from './codebook.ts'
import { defined, type Figure, type Reason, undefinedBecause } from './figure.ts'
import { bestAlignment, type UnitaryAlignment } from './gamma-alignment.ts'
import { categorical, EVEN_WEIGHTS, positional, type Weights } from './gamma-dissimilarity.ts'
import { seededRandom } from './random.ts'
import { randomContinuum } from './random-continuum.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Continuum } from './shapes.ts'

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

/** What several aligned texts add up to. */
interface Disorder {
  readonly total: number
  readonly categorical: number
  /** What the categorical part is weighed by. */
  readonly weight: number
}

function withUnits({ layers, length }: Continuum): Continuum {
  return { length, layers: layers.map((units) => units.filter(({ begin, end }) => end > begin)) }
}

function isComparable({ layers }: Continuum): boolean {
  return layers.length > 1 && layers.some((units) => units.length > 0)
}

function whyUndefined(continua: readonly Continuum[]): Reason | null {
  if (!continua.some(({ layers }) => layers.length > 1)) return 'one-annotator'
  return continua.some((continuum) => isComparable(withUnits(continuum))) ? null : 'no-units'
}

/** Mean number of units an annotator, by which Mathet et al. (2015), eq. 6 divide the disorder of an alignment. */
function unitsPerAnnotator({ layers }: Continuum): number {
  return layers.flat().length / layers.length
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

function disorderOf(
  continua: readonly Continuum[],
  weights: Weights,
  solve: SolvePartitioning,
): Disorder | null {
  const aligned = continua.map(({ layers }) => bestAlignment(layers, weights, solve))
  const unitary = aligned.flatMap((alignment) => alignment ?? [])
  if (aligned.includes(null)) return null
  const parts = unitary.flatMap((alignment) => categoricalPart(alignment, weights))
  return {
    total: sum(unitary.map(({ disorder }) => disorder)) / sum(continua.map(unitsPerAnnotator)),
    categorical: sum(parts.map(({ cost }) => cost)),
    weight: sum(parts.map(({ weight }) => weight)),
  }
}

/** Random continua that none of the drawn annotators had a unit in say nothing and are drawn again. */
function sampleDisorders(continua: readonly Continuum[], options: GammaOptions): readonly Disorder[] | null {
  const random = seededRandom(options.seed ?? 1)
  const disorders: Disorder[] = []
  while (disorders.length < (options.samples ?? 30)) {
    const drawn = continua.map((continuum) => randomContinuum(continuum, random))
    if (!drawn.some(isComparable)) continue
    const disorder = disorderOf(drawn, options.weights ?? EVEN_WEIGHTS, options.solve)
    if (disorder === null) return null
    disorders.push(disorder)
  }
  return disorders
}

function meanOf(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}

function gammaFrom(observed: Disorder, expected: readonly Disorder[]): Figure {
  const chance = meanOf(expected.map(({ total }) => total))
  return chance > 0 ? defined(1 - observed.total / chance) : undefinedBecause('no-disorder-by-chance')
}

function gammaCatFrom(observed: Disorder, expected: readonly Disorder[]): Figure {
  if (observed.weight === 0) return undefinedBecause('nothing-matched')
  const told = expected.filter(({ weight }) => weight > 0)
  const chance = meanOf(told.map((disorder) => disorder.categorical / disorder.weight))
  if (!(chance > 0)) return undefinedBecause('no-disorder-by-chance')
  return defined(1 - observed.categorical / observed.weight / chance)
}

/**
 * gamma, Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), eq. 7, and gamma-cat, Mathet (2017),
 * Computational Linguistics 43(3), section 4.2.5, of texts pooled by adding disorders and units. Observed disorder by
 * the exact best alignment; expected disorder the mean over random continua, each text shuffled on its own.
 */
export function gamma(continua: readonly Continuum[], options: GammaOptions): Gamma {
  const reason = whyUndefined(continua)
  if (reason !== null) return { gamma: undefinedBecause(reason), gammaCat: undefinedBecause(reason) }
  const told = continua.map(withUnits).filter(isComparable)
  const observed = disorderOf(told, options.weights ?? EVEN_WEIGHTS, options.solve)
  const expected = observed === null ? null : sampleDisorders(told, options)
  if (observed === null || expected === null)
    return {
      gamma: undefinedBecause('too-many-alignments'),
      gammaCat: undefinedBecause('too-many-alignments'),
    }
  return { gamma: gammaFrom(observed, expected), gammaCat: gammaCatFrom(observed, expected) }
}

/** The observed disorder of a text: of its best alignment, divided by the mean number of units an annotator. */
export function bestAlignmentDisorder(continuum: Continuum, { solve, weights }: GammaOptions): Figure {
  const reason = whyUndefined([continuum])
  if (reason !== null) return undefinedBecause(reason)
  const disorder = disorderOf([withUnits(continuum)], weights ?? EVEN_WEIGHTS, solve)
  return disorder === null ? undefinedBecause('too-many-alignments') : defined(disorder.total)
}

/** The number of unitary alignments in the best alignment that was found; others may be as good and differ in it. */
export function bestAlignmentSize(continuum: Continuum, { solve, weights }: GammaOptions): Figure {
  const reason = whyUndefined([continuum])
  if (reason !== null) return undefinedBecause(reason)
  const alignment = bestAlignment(withUnits(continuum).layers, weights ?? EVEN_WEIGHTS, solve)
  return alignment === null ? undefinedBecause('too-many-alignments') : defined(alignment.length)
}
