import type { Problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'

/** What was read, or `missing` where there is nothing. */
export function orElse<T>(read: Result<T | null>, missing: Problem): Result<T> {
  if (!read.ok) return read
  return read.value === null ? { ok: false, problem: missing } : succeed(read.value)
}
