import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { parseJson } from './parse-json.ts'

/** The list of cases in a JSON file, whatever each of them is. */
export async function readCases(file: string): Promise<Result<readonly unknown[]>> {
  const text = await attempt('disk-refused', file, () =>
    orMissing<string | null>(readFile(file, 'utf8'), null),
  )
  if (!text.ok) return text
  if (text.value === null) return fail('file-missing', {}, { file })
  const value = parseJson(text.value, file, 'cases-invalid')
  if (!value.ok) return value
  const cases = z.array(z.unknown()).safeParse(value.value)
  return cases.success
    ? succeed(cases.data)
    : fail('cases-invalid', { reason: 'it is not a JSON list' }, { file })
}
