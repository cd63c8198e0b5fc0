import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa, weightedKappa } from '#core/agreement/cohen-kappa.ts'
import { interval, nominal, ordinal } from '#core/agreement/distances.ts'
import type { Figure } from '#core/agreement/figure.ts'
import { bennettS, fleissKappa, randolphKappa } from '#core/agreement/fleiss-kappa.ts'
import { gwetAc1, gwetAc2Quadratic } from '#core/agreement/gwet-ac.ts'
import { hubertKappa } from '#core/agreement/hubert-kappa.ts'
import { countCategories } from '#core/agreement/item-counts.ts'
import { krippendorffAlpha } from '#core/agreement/krippendorff-alpha.ts'
import { percentAgreement } from '#core/agreement/percent-agreement.ts'
import { seededRandom } from '#core/agreement/random.ts'
import { scottPi } from '#core/agreement/scott-pi.ts'
import type { Coding, Value } from '#core/agreement/shapes.ts'

type Row = readonly (Value | null)[]

function coding(rows: readonly Row[], categories?: readonly Value[]): Coding {
  const items = rows.map((values) => ({ values, times: 1 }))
  return categories === undefined ? { items } : { items, categories }
}

const FOR_TWO: Record<string, (coding: Coding) => Figure> = {
  'Cohen kappa': cohenKappa,
  'Scott pi': scottPi,
  'quadratic kappa': (all) => weightedKappa(all, interval),
}

const FOR_MANY: Record<string, (coding: Coding) => Figure> = {
  'Fleiss kappa': (all) => fleissKappa(countCategories(all)),
  'Randolph kappa': (all) => randolphKappa(countCategories(all)),
  'Bennett S': (all) => bennettS(countCategories(all)),
  'Hubert kappa': hubertKappa,
  AC1: gwetAc1,
  AC2: gwetAc2Quadratic,
  'nominal alpha': (all) => krippendorffAlpha(all, nominal),
  'ordinal alpha': (all) => krippendorffAlpha(all, ordinal),
}

const ALL = { ...FOR_TWO, ...FOR_MANY }
const BLIND_TO_ORDER = [
  'Cohen kappa',
  'Scott pi',
  'Fleiss kappa',
  'Randolph kappa',
  'Hubert kappa',
  'AC1',
  'nominal alpha',
]

/** Rows of 1, 2 and 3, in which every category occurs, so that figures are defined. */
function rowsOf(annotators: number): fc.Arbitrary<Row[]> {
  const row = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: annotators, maxLength: annotators })
  const anchors = [1, 2, 3].map((value) => Array.from({ length: annotators }, () => value))
  return fc.array(row, { maxLength: 20 }).map((rows) => [...anchors, ...rows])
}

function valueOf(figure: Figure): number {
  return figure.value ?? NaN
}

describe.each(Object.entries(ALL))('%s', (name, statistic) => {
  const annotators = name in FOR_TWO ? fc.constant(2) : fc.integer({ min: 2, max: 4 })
  const rows = annotators.chain(rowsOf)

  test('is 1 where all annotators say the same', () => {
    expect(statistic(coding([['a', 'a'], ['b', 'b'], ['c', 'c']]))).toEqual({ value: 1 }) // prettier-ignore
  })

  test('does not depend on the order of the annotators', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const reversed = all.map((row) => row.toReversed())
        expect(valueOf(statistic(coding(reversed)))).toBeCloseTo(valueOf(statistic(coding(all))), 10)
      }),
    )
  })

  test('counts a row that occurs three times as three rows', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const once = coding(all).items.map((item) => ({ ...item, times: 3 }))
        expect(valueOf(statistic({ items: once }))).toBeCloseTo(
          valueOf(statistic(coding([...all, ...all, ...all]))),
          10,
        )
      }),
    )
  })

  test('is near 0 for annotators who label at random', () => {
    const random = seededRandom(7)
    const drawn = Array.from({ length: 4000 }, () => [0, 0].map(() => 1 + Math.floor(random() * 3)))
    expect(Math.abs(valueOf(statistic(coding(drawn))))).toBeLessThan(0.04)
  })

  test.each([
    ['there is no item', [], 'no-items'],
    ['no item has two values', [['a', null], [null, 'b']], 'no-items'], // prettier-ignore
    ['all annotators used one category', [['a', 'a'], ['a', 'a']], 'one-category'], // prettier-ignore
  ])('is undefined where %s', (_, all, reason) => {
    expect(statistic(coding(all))).toEqual({ value: null, reason })
    expect(statistic(coding(all, ['a', 'b']))).toEqual({ value: null, reason })
  })
})

describe.each(BLIND_TO_ORDER)('%s', (name) => {
  test('does not depend on what the categories are called', () => {
    const renamed = new Map<Value | null, string>([[1, 'z'], [2, 'x'], [3, 'y']]) // prettier-ignore
    fc.assert(
      fc.property(rowsOf(2), (all) => {
        const statistic = ALL[name] ?? cohenKappa
        const other = all.map((row) => row.map((value) => renamed.get(value) ?? null))
        expect(valueOf(statistic(coding(other)))).toBeCloseTo(valueOf(statistic(coding(all))), 10)
      }),
    )
  })
})

test.each(Object.entries(FOR_TWO))('%s is undefined for three annotators', (_, statistic) => {
  expect(statistic(coding([['a', 'b', 'a']]))).toEqual({ value: null, reason: 'not-two-annotators' })
})

describe('theorems', () => {
  test('for two annotators Hubert is Cohen and Fleiss is Scott', () => {
    fc.assert(
      fc.property(rowsOf(2), (all) => {
        expect(valueOf(hubertKappa(coding(all)))).toBeCloseTo(valueOf(cohenKappa(coding(all))), 10)
        expect(valueOf(fleissKappa(countCategories(coding(all))))).toBeCloseTo(
          valueOf(scottPi(coding(all))),
          10,
        )
      }),
    )
  })

  test('weighted kappa with nominal disagreement is Cohen', () => {
    fc.assert(
      fc.property(rowsOf(2), (all) => {
        expect(valueOf(weightedKappa(coding(all), nominal))).toBeCloseTo(valueOf(cohenKappa(coding(all))), 10)
      }),
    )
  })

  test('an item that one of two annotators left out changes no coefficient but alpha and the shares of AC1', () => {
    const all = [['a', 'a'], ['a', 'b'], ['b', 'b']] // prettier-ignore
    for (const statistic of [cohenKappa, scottPi, hubertKappa])
      expect(statistic(coding([...all, ['a', null]]))).toEqual(statistic(coding(all)))
  })
})

/** Alpha straight from its definition: over all pairs of values, without coincidences. */
function slowNominalAlpha(rows: readonly Row[]): number {
  const units = rows.map((row) => row.filter((value) => value !== null)).filter((values) => values.length > 1)
  const values = units.flat()
  const unlike = (all: readonly Value[]): number =>
    all.reduce<number>((total, a, i) => total + all.filter((b, j) => i !== j && a !== b).length, 0)
  const observed = units.reduce((total, unit) => total + unlike(unit) / (unit.length - 1), 0) / values.length
  return 1 - observed / (unlike(values) / (values.length * (values.length - 1)))
}

test('alpha with missing values is what its definition says', () => {
  const row = fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (drawn) => {
      const rows = [[1, 1, 2], ...drawn]
      expect(valueOf(krippendorffAlpha(coding(rows), nominal))).toBeCloseTo(slowNominalAlpha(rows), 10)
    }),
  )
})

test('percent agreement is the share of agreeing pairs', () => {
  expect(percentAgreement(countCategories(coding([['a', 'a', 'b'], ['c', 'c', null], ['a', null, null]])))).toEqual({ value: (1 / 3 + 1) / 2 }) // prettier-ignore
  expect(percentAgreement(countCategories(coding([])))).toEqual({ value: null, reason: 'no-items' })
})

test('sets with the same members are one value, a number and its text are two', () => {
  expect(cohenKappa(coding([[['a', 'b'], ['b', 'a', 'a']], [[], []]]))).toEqual({ value: 1 }) // prettier-ignore
  expect(percentAgreement(countCategories(coding([[1, '1']])))).toEqual({ value: 0 })
})
