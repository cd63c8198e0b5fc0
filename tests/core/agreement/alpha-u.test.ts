import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaU, alphaUExpected, alphaUObserved, tallyAlphaU } from '#core/agreement/alpha-u.ts'
import { disjointUnits } from '#core/agreement/partition.ts'
import type { Continuum, Unit } from '#core/agreement/shapes.ts'
import { continua } from './continua.ts'

const small = fc
  .integer({ min: 2, max: 3 })
  .chain((annotators) => continua({ annotators, units: 4, length: 14 }))

/** The expected disagreement of alpha_U by trying every place at which a unit can meet another unit or lie in a gap. */
function slowExpected(layers: readonly (readonly Unit[])[], length: number): number {
  const sizes = layers.flat().map(({ begin, end }) => end - begin)
  const gaps = layers.flatMap((units) => {
    const edges = [0, ...units.flatMap(({ begin, end }) => [begin, end]), length]
    return edges.flatMap((edge, index) => (index % 2 === 0 ? [(edges[index + 1] ?? edge) - edge] : []))
  })
  let total = 0
  for (const [index, b] of sizes.entries()) {
    for (const other of sizes.slice(index + 1))
      for (let begin = -b + 1; begin < other; begin += 1) total += begin ** 2 + (begin + b - other) ** 2
    for (const gap of gaps) for (let begin = 0; begin + b <= gap; begin += 1) total += b ** 2
  }
  const judged = length * layers.length
  const own = sizes.reduce((sum, b) => sum + b * (b - 1), 0)
  return ((2 / length) * total) / (judged * (judged - 1) - own)
}

describe('alpha_U', () => {
  test('expects the disagreement that all placements give', () => {
    fc.assert(
      fc.property(small, (continuum) => {
        const expected = alphaUExpected([tallyAlphaU(continuum, 'a')])
        const disjoint = continuum.layers.map((units) => disjointUnits(units, 'a'))
        fc.pre(expected.value !== null)
        expect(expected.value).toBeCloseTo(slowExpected(disjoint, continuum.length), 10)
      }),
    )
  })

  test('observes both ends of units that meet, and the whole of one that meets none', () => {
    const layers = [
      [{ label: 'a', begin: 0, end: 4 }, { label: 'a', begin: 10, end: 13 }],
      [{ label: 'a', begin: 1, end: 3 }, { label: 'a', begin: 3, end: 9 }],
    ] // prettier-ignore
    const seen = 1 + 1 + (9 + 25) + 9
    expect(alphaUObserved([tallyAlphaU({ length: 20, layers }, 'a')])).toEqual({
      value: (2 * seen) / (2 * 400),
    })
  })

  test('is 1 for identical layers and the same for annotators in another order', () => {
    fc.assert(
      fc.property(small, (continuum) => {
        const [first = []] = continuum.layers
        const same = alphaU(
          ['a', 'b', 'c'].map((label) => tallyAlphaU({ ...continuum, layers: [first, first] }, label)),
        )
        expect(same.value ?? 1).toBe(1)
        const turned = { ...continuum, layers: continuum.layers.toReversed() }
        expect(alphaU([tallyAlphaU(turned, 'a')])).toEqual(alphaU([tallyAlphaU(continuum, 'a')]))
      }),
    )
  })
})

describe('alpha_U is undefined', () => {
  const nothing: Continuum = { length: 10, layers: [[], []] }
  const alone: Continuum = { length: 10, layers: [[{ label: 'a', begin: 0, end: 4 }]] }

  test.each([
    ['without units', nothing, 'no-units'],
    ['for one annotator', alone, 'one-annotator'],
    ['without text', { ...nothing, length: 0 }, 'no-text'],
  ])('%s', (_, continuum, reason) => {
    expect(alphaU([tallyAlphaU(continuum, 'a')])).toEqual({ value: null, reason })
  })
})
