import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import { finish } from '#core/agreement/work.ts'
import published from '#fixtures/agreement/published.json' with { type: 'json' }
import { exactSolver } from './exact-solver.ts'

/** Values that other programs print where the definition gives none; ours are undefined and say why. */
const PRINTED_WHERE_UNDEFINED = [
  { name: 'All items the same single category (2 categories defined)', value: null, reason: 'one-category' },
  { name: 'Only zero-length units, different labels', value: null, reason: 'no-units' },
]

/** A collection of published values that is not part of the repository; where it is missing it has no cases. */
const OTHERS = new URL('../../../../shared/data/agreement/cases.json', import.meta.url)

function otherCases(): readonly unknown[] {
  return existsSync(OTHERS) ? z.array(z.unknown()).parse(JSON.parse(readFileSync(OTHERS, 'utf8'))) : []
}

function label({ name, metric, value, expected, reason }: Verdict): string {
  return `${metric} of ${name}: ${String(value)} ${reason ?? ''} instead of ${String(expected)}`
}

describe('published values', () => {
  test('of the file that ships with the program are all met', async () => {
    const verdicts = finish(verifyCases(published, await exactSolver()))
    expect(verdicts).toHaveLength(published.length)
    expect(verdicts.filter(({ ok }) => !ok).map(label)).toEqual([])
  })

  test('of the other collection are met wherever the definition gives a value, else answered with the reason', async () => {
    const cases = otherCases()
    const verdicts = finish(verifyCases(cases, await exactSolver()))
    expect(verdicts).toHaveLength(cases.length)
    const missed = verdicts
      .filter(({ ok }) => !ok)
      .map(({ name, value, reason }) => ({ name, value, reason }))
    expect(missed).toEqual(cases.length === 0 ? [] : PRINTED_WHERE_UNDEFINED)
  })
})
