import { ORPCError } from '@orpc/client'
import type { Problem } from '#core/problem/problem.ts'
import { type Connection, ConnectionLost, untilOpen } from './connection.ts'
import { problemOf } from './problem-of.ts'

/** A live subscription. Its first event is always the whole state. */
export interface Following<T> {
  readonly subscribe: (signal: AbortSignal) => Promise<AsyncIterable<T>>
  /** `start-over` where the event does not follow from the last one. */
  readonly onEvent: (event: T) => 'go-on' | 'start-over'
  /** Told once, until the subscription has lived again; it is asked for again all the same. */
  readonly onRefused: (problem: Problem) => void
}

/**
 * Keeps a subscription alive until the returned function is called: after a break, a gap, a refusal or its end it is
 * asked for again, each time in vain a little later.
 */
export function follow<T>(
  connection: Connection,
  following: Following<T>,
  pause: (attempt: number) => Promise<void>,
): () => void {
  const controller = new AbortController()
  keepFollowing(connection, following, { pause, signal: controller.signal }).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error
  })
  return () => controller.abort()
}

interface Terms {
  readonly pause: (attempt: number) => Promise<void>
  readonly signal: AbortSignal
}

async function keepFollowing<T>(
  connection: Connection,
  following: Following<T>,
  { pause, signal }: Terms,
): Promise<void> {
  let refusal: string | null = null
  const onRefused = (problem: Problem): void => {
    if (problem.code !== refusal) following.onRefused(problem)
    refusal = problem.code
  }
  for (let vain = 1; !signal.aborted; vain += 1) {
    await untilOpen(connection, signal)
    if (await followOnce({ ...following, onRefused }, signal)) {
      vain = 0
      refusal = null
    } else await pause(vain)
  }
}

/** Follows until the subscription ends in whatever way; true where it told anything. */
async function followOnce<T>(following: Following<T>, signal: AbortSignal): Promise<boolean> {
  let hasTold = false
  try {
    for await (const event of await following.subscribe(signal)) {
      if (signal.aborted) break
      hasTold = true
      if (following.onEvent(event) === 'start-over') break
    }
  } catch (error) {
    if (!isExpected(error)) throw error
    const problem = problemOf(error)
    if (problem !== null && !signal.aborted) following.onRefused(problem)
  }
  return hasTold
}

/** A broken connection, an abort or an answer of the program; anything else is a bug of the page. */
function isExpected(error: unknown): boolean {
  const isAbort = error instanceof Error && error.name === 'AbortError'
  return isAbort || error instanceof ConnectionLost || error instanceof ORPCError
}
