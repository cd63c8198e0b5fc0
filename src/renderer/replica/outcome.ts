import type { Problem, ProblemCode } from '#core/problem/problem.ts'
import { ConnectionLost } from '#renderer/connect/connection.ts'
import { problemOf } from '#renderer/connect/problem-of.ts'

/** Why a call came to nothing: a refusal with a sentence, no connection, one that broke, or a mistake of the program. */
export type Failure =
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'unsent' }
  | { readonly type: 'unanswered' }
  | { readonly type: 'broken'; readonly message: string }

export type Outcome<T> = { readonly type: 'done'; readonly value: T } | Failure

/** What came of a call. */
export async function outcomeOf<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { type: 'done', value: await call }
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): Failure {
  const problem = problemOf(error)
  if (problem !== null) return { type: 'refused', problem }
  if (error instanceof ConnectionLost) return { type: error.call }
  return { type: 'broken', message: error instanceof Error ? error.message : String(error) }
}

/** What a command may be refused for without anything being lost: the layer on screen is the one on disk. */
const harmless: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'annotation-unknown',
  'relation-unknown',
  'id-taken',
  'range-outside',
  'range-empty',
  'range-splits-character',
  'ranges-overlap',
  'kind-unknown',
  'target-unknown',
  'value-unknown',
  'attribute-unknown',
  'attribute-value',
  'relation-type-unknown',
  'relation-ends',
  'relation-self',
  'relation-exists',
  'nothing-to-undo',
  'nothing-to-redo',
  'nothing-changed',
  'project-read-only',
])

/** Whether a failed edit leaves something that the analyst meant and the disk does not have. */
export function isLoss(failure: Failure): boolean {
  return failure.type === 'refused' ? !harmless.has(failure.problem.code) : failure.type !== 'unsent'
}
