import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { ProblemCode } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { parseJson } from './parse-json.ts'

/** What a JSON file should hold, and the problem (which takes a `reason`) where it does not. */
export interface JsonShape<T> {
  readonly schema: z.ZodType<T>
  readonly problem: ProblemCode
}

/** The value in a JSON file. A problem names the file and the place in it. */
export async function readJsonFile<T>(file: string, { schema, problem }: JsonShape<T>): Promise<Result<T>> {
  const text = await attempt('disk-refused', file, () =>
    orMissing<string | null>(readFile(file, 'utf8'), null),
  )
  if (!text.ok) return text
  if (text.value === null) return fail('file-missing', {}, { file })
  const value = parseJson(text.value, file, problem)
  if (!value.ok) return value
  const parsed = schema.safeParse(value.value)
  return parsed.success ? succeed(parsed.data) : fail(problem, { reason: reasonOf(parsed.error) }, { file })
}

/** The first thing that is wrong, with the way to it: `kinds.0.colour: …`. */
function reasonOf({ issues: [first] }: z.ZodError): string {
  return first ? [first.path.join('.'), first.message].filter((part) => part !== '').join(': ') : ''
}
