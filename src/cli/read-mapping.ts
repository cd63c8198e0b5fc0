import { type Mapping, mappingSchema } from '#core/import/mapping.ts'
import type { Result } from '#core/problem/result.ts'
import { readJsonFile } from './read-json-file.ts'

/** The mapping of labels in a JSON file. */
export function readMapping(file: string): Promise<Result<Mapping>> {
  return readJsonFile<Mapping>(file, { schema: mappingSchema, problem: 'mapping-invalid' })
}
