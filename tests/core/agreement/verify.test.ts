import { beforeAll, describe, expect, test } from 'vitest'
import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import { finish } from '#core/agreement/work.ts'
import { exactSolver } from './exact-solver.ts'

let solve: SolvePartitioning
beforeAll(async () => {
  solve = await exactSolver()
})

function verdictOf(entry: unknown): Verdict | undefined {
  return finish(verifyCases([entry], solve))[0]
}

const halfAgreed = { items: [['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'a']] } // prettier-ignore

describe('verifying cases', () => {
  test('meets a value within its tolerance and misses one beyond it', () => {
    const met = { name: 'half', metric: 'percent', input: halfAgreed, expected: 0.51, tolerance: 0.02 }
    expect(verdictOf(met)).toEqual({
      name: 'half',
      metric: 'percent',
      value: 0.5,
      expected: 0.51,
      tolerance: 0.02,
      ok: true,
    })
    expect(verdictOf({ ...met, tolerance: 0.005 })).toMatchObject({ value: 0.5, ok: false })
  })

  test('computes a case that has no expected value', () => {
    expect(verdictOf({ name: 'half', metric: 'percent', input: halfAgreed })).toMatchObject({
      value: 0.5,
      expected: null,
      tolerance: null,
      ok: true,
    })
  })

  test.each(['made_up', 'percent[a', '__proto__', 'constructor', ''])(
    'reports the metric %j as unknown',
    (metric) => {
      expect(verdictOf({ name: 'x', metric, input: halfAgreed, expected: 1, tolerance: 9 })).toMatchObject({
        value: null,
        ok: false,
        reason: 'unknown metric',
      })
    },
  )

  test('takes NaN for undefined, and nothing else', () => {
    const one = { name: 'one', metric: 'cohen_kappa', input: { items: [['a', 'a']] }, tolerance: 0 }
    expect(verdictOf({ ...one, expected: 'NaN' })).toMatchObject({
      value: null,
      ok: true,
      reason: 'one-category',
    })
    expect(verdictOf({ ...one, expected: 1 })).toMatchObject({
      value: null,
      ok: false,
      reason: 'one-category',
    })
    expect(verdictOf({ ...one, input: halfAgreed, expected: 'NaN' })).toMatchObject({ value: 0, ok: false })
  })

  describe('where the definition gives no value and a program returns one by convention', () => {
    const agreed = { name: 'x', metric: 'alpha_nominal', input: { items: [['a', 'a'], ['a', 'a']], categories: ['a', 'b'] } } // prettier-ignore
    const empty = { name: 'x', metric: 'alpha_u', input: { length: 9, spans: [['A', 'x', 3, 3], ['B', 'y', 3, 3]] } } // prettier-ignore

    test.each([
      ['all who had a choice agreed', agreed, 1],
      ['all units are empty', empty, 0],
    ])('%s: its value is told by that name', (_, entry, value) => {
      const told = { value, ok: true, reason: 'by-convention' }
      expect(verdictOf(entry)).toMatchObject(told)
      expect(verdictOf({ ...entry, expected: value, tolerance: 0 })).toMatchObject(told)
      expect(verdictOf({ ...entry, expected: 0.5, tolerance: 0 })).toMatchObject({ ...told, ok: false })
    })

    test.each([
      ['the case expects none', { ...agreed, expected: 'NaN' }],
      ['nobody had a choice', { ...agreed, input: { items: [['a', 'a']] } }],
      ['there are no units', { ...empty, input: { length: 9, spans: [], annotators: ['A', 'B'] } }],
      ['no program is known to return one', { ...agreed, metric: 'cohen_kappa' }],
    ])('but not where %s', (_, entry) => {
      expect(verdictOf(entry)).toMatchObject({ value: null, ok: true })
    })
  })

  test.each([
    ['an input for another metric', { name: 'x', metric: 'alpha_u', input: halfAgreed, expected: 'NaN' }],
    [
      'counts where annotators must be told apart',
      { name: 'x', metric: 'cohen_kappa', input: { counts: [[1, 1]] } },
    ],
    [
      'a distance that is not understood',
      { name: 'x', metric: 'alpha_custom', input: { ...halfAgreed, distance: 'far' } },
    ],
  ])('reports %s', (_, entry) => {
    const verdict = verdictOf(entry)
    expect(verdict).toMatchObject({ value: null, ok: false })
    expect(verdict?.reason).toMatch(/^input does not fit the metric: /)
  })

  test('reports what is no case, and goes on', () => {
    const verdicts = finish(
      verifyCases([7, { metric: 'percent' }, { name: 'half', metric: 'percent', input: halfAgreed }], solve),
    )
    expect(verdicts.map(({ name, ok }) => [name, ok])).toEqual([
      ['case 1', false],
      ['case 2', false],
      ['half', true],
    ])
  })

  test('asks a metric for one category by the name in brackets', () => {
    const input = { length: 9, spans: [['A', 'x', 0, 3], ['B', 'x', 0, 3], ['A', 'y]', 5, 9]] } // prettier-ignore
    expect(verdictOf({ name: 'x', metric: 'alpha_u[x]', input })).toMatchObject({ value: 1 })
    expect(verdictOf({ name: 'y', metric: 'alpha_u[y]]', input })?.value).toBeLessThanOrEqual(0)
    expect(verdictOf({ name: 'z', metric: 'u_alpha_2016_ku[z]', input })).toMatchObject({
      reason: 'no-such-category',
    })
  })
})
