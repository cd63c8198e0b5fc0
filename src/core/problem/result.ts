import { type Place, type Problem, problem, type ProblemCode } from './problem.ts'

/** What may fail in an expected way; bugs throw instead. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: ProblemCode, params: Problem['params'] = {}, place: Place = {}): Result<never> {
  return { ok: false, problem: problem(code, params, place) }
}
