import { type Scheme, schemeSchema } from '#core/model/scheme.ts'
import type { Result } from '#core/problem/result.ts'
import { readJsonFile } from './read-json-file.ts'

/** The scheme in a JSON file. */
export function readScheme(file: string): Promise<Result<Scheme>> {
  return readJsonFile<Scheme>(file, { schema: schemeSchema, problem: 'scheme-invalid' })
}
