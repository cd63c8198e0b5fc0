import { type Problem, sentence } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'

/** How a handler refuses. */
export interface ProblemErrors {
  PROBLEM(options: { message: string; data: Problem }): Error
}

/** What the result holds, or the problem as the contract's typed error. */
export function value<T>(result: Result<T>, errors: ProblemErrors): T {
  if (result.ok) return result.value
  throw errors.PROBLEM({ message: sentence(result.problem), data: result.problem })
}

/** For calls that answer nothing. */
export function done(result: Result<null>, errors: ProblemErrors): void {
  value(result, errors)
}
