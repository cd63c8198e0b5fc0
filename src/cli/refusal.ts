import type { Problem } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'

/** Ends a command because the data or the disk is at fault. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** What the result holds; a problem ends the command. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(result.problem)
}
