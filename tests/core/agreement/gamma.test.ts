import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bestAlignment } from '#core/agreement/gamma-alignment.ts'
import { dissimilarity, EVEN_WEIGHTS, type Weights } from '#core/agreement/gamma-dissimilarity.ts'
import { bestAlignmentDisorder, gamma } from '#core/agreement/gamma.ts'
import { randomContinuum } from '#core/agreement/random-continuum.ts'
import { seededRandom } from '#core/agreement/random.ts'
import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'
import type { Continuum, Unit } from '#core/agreement/shapes.ts'
import { continua } from './continua.ts'
import { exactSolver } from './exact-solver.ts'

let solve: SolvePartitioning
beforeAll(async () => {
  solve = await exactSolver()
})

/** The mean dissimilarity over all pairs of annotators; null stands for no unit. */
function disorder(tuple: readonly (Unit | null)[], weights: Weights): number {
  const pairs = tuple.flatMap((a, i) =>
    tuple
      .slice(i + 1)
      .map((b) => (a === null || b === null ? weights.deltaEmpty : dissimilarity(a, b, weights))),
  )
  return pairs.reduce((sum, apart) => sum + apart, 0) / pairs.length
}

/** Every way to take a unit or none from each layer. */
function tuples(layers: readonly (readonly Unit[])[]): readonly (readonly (Unit | null)[])[] {
  const [layer, ...others] = layers
  if (layer === undefined) return [[]]
  return tuples(others).flatMap((rest) => [null, ...layer].map((unit) => [unit, ...rest]))
}

/** The least disorder of all alignments, by trying each of them. */
function slowDisorder(layers: readonly (readonly Unit[])[], weights: Weights): number {
  const first = layers.flat()[0]
  if (first === undefined) return 0
  return Math.min(
    ...tuples(layers)
      .filter((tuple) => tuple.includes(first))
      .map((tuple) => {
        const left = layers.map((units) => units.filter((unit) => !tuple.includes(unit)))
        return disorder(tuple, weights) + slowDisorder(left, weights)
      }),
  )
}

const weightings = fc.constantFrom(
  EVEN_WEIGHTS,
  { alpha: 3, beta: 2, deltaEmpty: 1 },
  { alpha: 1, beta: 0.5, deltaEmpty: 2 },
)

describe('the best alignment', () => {
  test.each([
    ['two annotators', 2, 4],
    ['three annotators', 3, 2],
    ['four annotators', 4, 1],
  ])('of %s is the best of all there are', (_, annotators, units) => {
    fc.assert(
      fc.property(continua({ annotators, units, length: 12 }), weightings, ({ layers }, weights) => {
        const found = bestAlignment(layers, weights, solve) ?? []
        const total = found.reduce((sum, alignment) => sum + alignment.disorder, 0)
        expect(total).toBeCloseTo(slowDisorder(layers, weights), 9)
        expect(found.flatMap((alignment) => alignment.units)).toHaveLength(layers.flat().length)
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order of the annotators', () => {
    fc.assert(
      fc.property(continua({ annotators: 3, units: 3, length: 12 }), (continuum) => {
        fc.pre(continuum.layers.flat().length > 0)
        const turned = { ...continuum, layers: continuum.layers.toReversed() }
        const [one, other] = [continuum, turned].map((each) => bestAlignmentDisorder(each, { solve }).value)
        expect(one).toBeCloseTo(other ?? NaN, 9)
      }),
      { numRuns: 60 },
    )
  })
})

function scattered(seed: number): readonly Unit[] {
  const random = seededRandom(seed)
  return Array.from({ length: 15 }, () => {
    const begin = Math.floor(random() * 380)
    return {
      label: ['a', 'b', 'c'][Math.floor(random() * 3)] ?? '',
      begin,
      end: begin + 5 + Math.floor(random() * 15),
    }
  })
}

describe('gamma', () => {
  const some: Continuum = { length: 400, layers: [scattered(1), scattered(2)] }

  test('and gamma-cat are 1 for identical layers', () => {
    const same: Continuum = { length: 400, layers: [scattered(1), scattered(1), scattered(1)] }
    expect(gamma([same], { solve, samples: 5 })).toEqual({ gamma: { value: 1 }, gammaCat: { value: 1 } })
  })

  test('is near 0 on average for layers that have nothing to do with each other', () => {
    const values = Array.from({ length: 30 }, (_, index) => {
      const layers = [scattered(2 * index + 1), scattered(2 * index + 2)]
      return gamma([{ length: 400, layers }], { solve, samples: 10 }).gamma.value ?? NaN
    })
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)).toBeLessThan(0.05)
  })

  test('is the same for the same seed, and another for another', () => {
    const [first, again, other] = [3, 3, 4].map(
      (seed) => gamma([some], { solve, seed, samples: 5 }).gamma.value,
    )
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('of texts pooled lies between the gammas of identical and of scattered ones', () => {
    const same: Continuum = { length: 400, layers: [scattered(1), scattered(1)] }
    const pooled = gamma([same, some], { solve }).gamma.value ?? NaN
    expect(pooled).toBeLessThan(1)
    expect(pooled).toBeGreaterThan(gamma([some], { solve }).gamma.value ?? NaN)
  })

  test.each<[string, readonly Continuum[], string]>([
    ['without texts', [], 'one-annotator'],
    ['for one annotator', [{ length: 9, layers: [scattered(1)] }], 'one-annotator'],
    ['without units', [{ length: 9, layers: [[], []] }], 'no-units'],
    [
      'of units without length',
      [{ length: 9, layers: [[{ label: 'a', begin: 3, end: 3 }], []] }],
      'no-units',
    ],
  ])('is undefined %s', (_, texts, reason) => {
    const nothing = { value: null, reason }
    expect(gamma(texts, { solve })).toEqual({ gamma: nothing, gammaCat: nothing })
  })

  test('leaves gamma-cat undefined where no units are aligned', () => {
    const apart: Continuum = {
      length: 400,
      layers: [[{ label: 'a', begin: 0, end: 5 }], [{ label: 'a', begin: 300, end: 305 }]],
    }
    expect(gamma([apart], { solve }).gammaCat).toEqual({ value: null, reason: 'nothing-matched' })
  })
})

describe('a random continuum', () => {
  test('keeps the units of an annotator: their number, labels and lengths', () => {
    fc.assert(
      fc.property(continua({ annotators: 3, units: 4, length: 30 }), fc.integer(), (continuum, seed) => {
        fc.pre(continuum.layers.flat().length > 0)
        const shape = (units: readonly Unit[]): string =>
          units.map(({ label, begin, end }) => `${label}${end - begin}`).join(' ')
        const shapes = continuum.layers.map(shape)
        const drawn = randomContinuum(continuum, seededRandom(seed))
        expect(drawn.layers.map(shape).filter((each) => !shapes.includes(each))).toEqual([])
        expect(drawn.layers.flat().every(({ begin }) => begin >= 0 && begin < continuum.length)).toBe(true)
      }),
    )
  })
})
