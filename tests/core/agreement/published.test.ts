import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'
import { type Verdict, verifyCases } from '#core/agreement/verify.ts'
import published from '#fixtures/agreement/published.json' with { type: 'json' }
import { exactSolver } from './exact-solver.ts'

/** Values that other programs print where the definition gives none; ours are undefined and say why. */
const PRINTED_WHERE_UNDEFINED = new Map([
  ['All items the same single category (2 categories defined)', 'one-category'],
  ['Only zero-length units, different labels', 'no-units'],
])

const OTHERS = new URL('../../../../shared/data/agreement/cases.json', import.meta.url)

function label({ name, metric, value, expected, reason }: Verdict): string {
  return `${metric} of ${name}: ${String(value)} ${reason ?? ''} instead of ${String(expected)}`
}

let solve: SolvePartitioning
beforeAll(async () => {
  solve = await exactSolver()
})

describe('published values', () => {
  test('of the file that ships with the program are all met', () => {
    const verdicts = verifyCases(published, solve)
    expect(verdicts).toHaveLength(published.length)
    expect(verdicts.filter(({ ok }) => !ok).map(label)).toEqual([])
  })

  const others = existsSync(OTHERS)
    ? z.array(z.unknown()).parse(JSON.parse(readFileSync(OTHERS, 'utf8')))
    : []

  test('of the other file, where there is one, are met wherever the definition gives a value', () => {
    const verdicts = verifyCases(others, solve)
    expect(verdicts).toHaveLength(others.length)
    const missed = verdicts.filter(({ ok, name }) => !ok && !PRINTED_WHERE_UNDEFINED.has(name))
    expect(missed.map(label)).toEqual([])
  })

  test('of programs that print a number where there is none are answered with the reason', () => {
    for (const { name, value, reason } of verifyCases(others, solve)) {
      if (!PRINTED_WHERE_UNDEFINED.has(name)) continue
      expect({ name, value, reason }).toEqual({
        name,
        value: null,
        reason: PRINTED_WHERE_UNDEFINED.get(name),
      })
    }
  })
})
