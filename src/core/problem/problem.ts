import { z } from 'zod'
import { englishProblems } from './english.ts'

export type ProblemCode = keyof typeof englishProblems

const problemCodeSchema = z.custom<ProblemCode>(
  (value) => typeof value === 'string' && Object.hasOwn(englishProblems, value),
)

/** Something expected that went wrong, as data: a sentence of the catalogue, what fills it, and where it happened. */
export const problemSchema = z
  .object({
    code: problemCodeSchema,
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    file: z.string().optional(),
    /** Counted from 1. */
    line: z.int().positive().optional(),
  })
  .readonly()
export type Problem = z.infer<typeof problemSchema>

export type Place = { readonly file?: string | undefined; readonly line?: number | undefined }

export function problem(code: ProblemCode, params: Problem['params'] = {}, place: Place = {}): Problem {
  return {
    code,
    params,
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: place.line }),
  }
}

/** One sentence for a person, in the language of `catalogue`; `{name}` is filled from the params. */
export function sentence(
  what: Problem,
  catalogue: Readonly<Record<ProblemCode, string>> = englishProblems,
): string {
  const text = catalogue[what.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(what.params[name] ?? ''),
  )
  if (what.file === undefined) return text
  return what.line === undefined ? `${what.file}: ${text}` : `${what.file}:${what.line}: ${text}`
}
