import { formats } from '#core/format/registry.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { applyMapping } from './apply-mapping.ts'
import { guessMapping } from './guess-mapping.ts'
import type { ReadFile } from './import-plan.ts'
import { labelsOf } from './labels.ts'
import { type Mapping, mergeMappings } from './mapping.ts'

/** What labels are to mean: what a person says, and for labels that they do not speak of, a guess. */
export interface MappingRequest {
  readonly scheme: Scheme
  /** Null where nobody said anything. */
  readonly mapping: Mapping | null
}

/** Files in the words of the project. Formats of our own are only mapped where a person says so. */
export function mapFiles(
  files: readonly ReadFile[],
  { scheme, mapping }: MappingRequest,
): readonly ReadFile[] {
  const stated = mapping ?? {}
  const guess = guessMapping(labelsOf(files.filter((file) => !isOwn(file))), scheme)
  const merged = mergeMappings(stated, guess)
  const mapped = files.map(({ file, imported }) => {
    const applied = isOwn({ file, imported }) ? stated : merged
    return { file, imported: applyMapping(imported, applied, file.name) }
  })
  return withDoubts(mapped, guessesToTell(stated, guess))
}

function isOwn({ imported }: ReadFile): boolean {
  return formats.some((format) => format.id === imported.format && format.isOwn === true)
}

/** The guesses that were made where nobody had said anything; told once, with the first file. */
function guessesToTell(stated: Mapping, guess: Mapping): readonly Problem[] {
  const lists = ['kinds', 'relationTypes', 'values', 'attributes'] as const
  return lists.flatMap((list) =>
    Object.entries(guess[list] ?? {})
      .filter(([label]) => !Object.hasOwn(stated[list] ?? {}, label))
      .map(([label, meaning]) => problem('label-read-as', { label, meaning: inWords(meaning) })),
  )
}

function inWords(meaning: string | null | { readonly kind: string } | { readonly stance: string }): string {
  if (meaning === null || typeof meaning === 'string') return meaning ?? ''
  return 'kind' in meaning ? meaning.kind : `stance: ${meaning.stance}`
}

function withDoubts(files: readonly ReadFile[], doubts: readonly Problem[]): readonly ReadFile[] {
  const index = files.findIndex((file) => !isOwn(file) && file.imported.documents.length > 0)
  return files.map((file, at) =>
    at === index && doubts.length > 0
      ? { ...file, imported: { ...file.imported, doubted: [...file.imported.doubted, ...doubts] } }
      : file,
  )
}
