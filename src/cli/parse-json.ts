import type { ProblemCode } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

/** The value that a file's text stands for; `code` is the problem where it is not JSON. */
export function parseJson(text: string, file: string, code: ProblemCode): Result<unknown> {
  try {
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return fail(code, { reason: `it is not JSON: ${messageOf(error)}` }, { file })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
