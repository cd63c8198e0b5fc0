import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import { finish } from '#core/agreement/work.ts'
import published from '#fixtures/agreement/published.json' with { type: 'json' }
import { exactSolver } from './exact-solver.ts'

/** Values that the program which published them returns where the definition gives none. */
const BY_CONVENTION = [
  ['alpha_nominal', 'All items the same single category (2 categories defined)', 1],
  ['alpha_u', 'Only zero-length units, different labels', 0],
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

  test('of the other collection are all met, those beside the definition by their name', async () => {
    const cases = otherCases()
    const verdicts = finish(verifyCases(cases, await exactSolver()))
    expect(verdicts).toHaveLength(cases.length)
    expect(verdicts.filter(({ ok }) => !ok).map(label)).toEqual([])
    const conventional = verdicts.filter(({ reason }) => reason === 'by-convention')
    expect(conventional.map(({ metric, name, value }) => [metric, name, value])).toEqual(
      cases.length === 0 ? [] : BY_CONVENTION,
    )
  })
})
