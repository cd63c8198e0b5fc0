import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partitionsOf } from '#core/agreement/partition.ts'
import { seededRandom } from '#core/agreement/random.ts'
import type { Continuum, Partitions, Unit } from '#core/agreement/shapes.ts'
import { cuAlpha, cuCoverage, kuAlpha, uAlpha, uAlphaBinary } from '#core/agreement/u-alpha.ts'
import { tallyPartitions, type UTally } from '#core/agreement/u-alpha-tally.ts'
import { continua, partitionedContinua } from './continua.ts'
import { figureGap } from './figure-gap.ts'

const LABELS = ['a', 'b', 'c']

function tally(continuum: Continuum): UTally {
  return tallyPartitions(partitionsOf(continuum), LABELS)
}

/** One character as one annotator judged it; `unit` tells units apart, and one gap character from the next. */
interface Judgement {
  readonly annotator: number
  readonly place: number
  readonly label: string | null
  readonly unit: string
}

function judgements(partitions: Partitions): readonly Judgement[] {
  return partitions.flatMap((segments, annotator) =>
    segments.flatMap(({ label, begin, end }) =>
      Array.from({ length: end - begin }, (_, index) => {
        const place = begin + index
        return { annotator, place, label, unit: `${annotator}:${label === null ? place : `unit ${begin}`}` }
      }),
    ),
  )
}

function count<T>(all: readonly T[], isCounted: (a: T, b: T) => boolean): number {
  return all.reduce((total, a) => total + all.filter((b) => isCounted(a, b)).length, 0)
}

/** uα by counting characters: unlike pairs at one place, against unlike pairs anywhere but within one unit. */
function slowU(continuum: Continuum, isUnlike: (a: Judgement, b: Judgement) => boolean): number {
  const all = judgements(partitionsOf(continuum))
  const others = continuum.layers.length - 1
  const together = count(all, (a, b) => a.place === b.place && a.annotator !== b.annotator && isUnlike(a, b))
  const possible = count(all, (a, b) => a.unit !== b.unit)
  const apart = count(all, (a, b) => a.unit !== b.unit && isUnlike(a, b))
  return 1 - together / others / all.length / (apart / possible)
}

/** cuα by counting meetings of two units' characters, the squares of each unit's meetings taken out of chance. */
function slowCu(continuum: Continuum): number {
  const all = judgements(partitionsOf(continuum)).filter(({ label }) => label !== null)
  const others = continuum.layers.length - 1
  const met = all.flatMap((a) =>
    all
      .filter((b) => b.place === a.place && b.annotator !== a.annotator)
      .map((b) => ({ c: a.label, k: b.label, source: `${a.unit} by ${b.annotator}` })),
  )
  const length = met.length / others
  const own = count(met, (a, b) => a.source === b.source) / others
  const unlike = count(met, (a, b) => a.c !== b.c) / others ** 2
  const expected = (length * unlike) / (length ** 2 - own)
  return 1 - met.filter(({ c, k }) => c !== k).length / others / expected
}

const small = fc
  .integer({ min: 2, max: 3 })
  .chain((annotators) => continua({ annotators, units: 4, length: 14 }))
const smallPartitioned = fc
  .integer({ min: 2, max: 3 })
  .chain((annotators) => partitionedContinua({ annotators, units: 4, length: 14 }))

describe('the 2016 family', () => {
  test('uα is what counting characters gives', () => {
    fc.assert(
      fc.property(smallPartitioned, (continuum) => {
        const { value } = uAlpha(tally(continuum))
        fc.pre(value !== null)
        expect(value).toBeCloseTo(
          slowU(continuum, (a, b) => a.label !== b.label),
          9,
        )
      }),
    )
  })

  test('|uα is what counting characters gives, labels aside', () => {
    fc.assert(
      fc.property(smallPartitioned, (continuum) => {
        const { value } = uAlphaBinary(tally(continuum))
        fc.pre(value !== null)
        expect(value).toBeCloseTo(
          slowU(continuum, (a, b) => (a.label === null) !== (b.label === null)),
          9,
        )
      }),
    )
  })

  test('cuα is what counting meetings gives', () => {
    fc.assert(
      fc.property(smallPartitioned, (continuum) => {
        const { value } = cuAlpha(tally(continuum))
        fc.pre(value !== null)
        expect(value).toBeCloseTo(slowCu(continuum), 9)
      }),
    )
  })

  test('depends neither on the order of the annotators nor on the names of the labels', () => {
    const renamed = new Map([['a', 'c'], ['b', 'a'], ['c', 'b']]) // prettier-ignore
    fc.assert(
      fc.property(smallPartitioned, (continuum) => {
        const other = continuum.layers
          .toReversed()
          .map((units) => units.map((unit) => ({ ...unit, label: renamed.get(unit.label) ?? '' })))
        for (const figure of [uAlpha, uAlphaBinary, cuAlpha, cuCoverage])
          expect(
            figureGap(figure(tally({ ...continuum, layers: other })), figure(tally(continuum))),
          ).toBeLessThan(1e-9)
      }),
    )
  })

  test('is 1 for identical layers, also where units overlap', () => {
    fc.assert(
      fc.property(small, ({ length, layers: [layer = []] }) => {
        const partitions = partitionsOf({ length, layers: [layer, layer, layer] })
        const labels = [...new Set(partitions.flat().flatMap(({ label }) => label ?? []))]
        const same = tallyPartitions(partitions, labels)
        const each = labels.map((label) => kuAlpha(same, label))
        for (const { value } of [uAlpha(same), uAlphaBinary(same), cuAlpha(same), ...each])
          expect(value ?? 1).toBeCloseTo(1, 10)
      }),
    )
  })

  test('is near 0 on average for layers that have nothing to do with each other', () => {
    const random = seededRandom(5)
    const layer = (): readonly Unit[] => {
      const units: Unit[] = []
      for (let begin = Math.floor(random() * 60); begin < 580; begin += 20 + Math.floor(random() * 50))
        units.push({
          label: LABELS[Math.floor(random() * 3)] ?? '',
          begin,
          end: begin + 5 + Math.floor(random() * 15),
        })
      return units
    }
    const drawn = Array.from({ length: 400 }, () => tally({ length: 600, layers: [layer(), layer()] }))
    for (const figure of [uAlpha, cuAlpha]) {
      const values = drawn.flatMap((each) => figure(each).value ?? [])
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)).toBeLessThan(0.05)
    }
  })
})

describe('undefined unitizing figures', () => {
  const nothing: Continuum = { length: 10, layers: [[], []] }
  const whole: Continuum = {
    length: 4,
    layers: [[{ label: 'a', begin: 0, end: 4 }], [{ label: 'a', begin: 0, end: 4 }]],
  }

  test.each([
    ['uα without units', uAlpha(tally(nothing)), 'no-units'],
    ['uα of one annotator', uAlpha(tally({ ...nothing, layers: [[]] })), 'one-annotator'],
    ['uα of no text', uAlpha(tally({ ...nothing, length: 0 })), 'no-text'],
    ['uα where one unit is the whole text', uAlpha(tally(whole)), 'one-category'],
    ['|uα without gaps', uAlphaBinary(tally(whole)), 'no-gaps'],
    ['cuα where no units meet', cuAlpha(tally(nothing)), 'nothing-matched'],
    ['cuα of one label', cuAlpha(tally(whole)), 'one-category'],
    ['(k)uα of a label that there is not', kuAlpha(tally(whole), 'x'), 'no-such-category'],
  ])('%s', (_, figure, reason) => {
    expect(figure).toEqual({ value: null, reason })
  })
})
