import { ORPCError } from '@orpc/client'
import { type Problem, problemSchema } from '#core/problem/problem.ts'

/** The problem that a call was refused with; null where something else went wrong. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof ORPCError) || error.code !== 'PROBLEM') return null
  const parsed = problemSchema.safeParse(error.data)
  return parsed.success ? parsed.data : null
}
