import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type Scheme, schemeSchema } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { parseJson } from './parse-json.ts'

/** The scheme in a JSON file. A problem names the file and the place in it. */
export async function readScheme(file: string): Promise<Result<Scheme>> {
  const text = await attempt('disk-refused', file, () =>
    orMissing<string | null>(readFile(file, 'utf8'), null),
  )
  if (!text.ok) return text
  if (text.value === null) return fail('file-missing', {}, { file })
  const value = parseJson(text.value, file, 'scheme-invalid')
  if (!value.ok) return value
  const scheme = schemeSchema.safeParse(value.value)
  return scheme.success
    ? succeed(scheme.data)
    : fail('scheme-invalid', { reason: reasonOf(scheme.error) }, { file })
}

/** The first thing that is wrong, with the way to it: `kinds.0.colour: …`. */
function reasonOf({ issues: [first] }: z.ZodError): string {
  return first ? [first.path.join('.'), first.message].filter((part) => part !== '').join(': ') : ''
}
