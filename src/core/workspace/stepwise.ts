import type { Work } from '#core/agreement/work.ts'

/**
 * Asked between two steps of long work: a promise where everything else should have its turn first, null where the
 * work may go on.
 */
export type Pace = () => Promise<void> | null

/** Whether nobody wants the work any more; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean
}

/** Does `work` step by step and tells the share done whenever others had their turn; ends early when `signal` aborts. */
export async function* stepwise<T>(
  work: Work<T>,
  pace: Pace,
  signal?: Cancellation,
): AsyncGenerator<number, T | null> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    const turn = pace()
    if (turn === null) continue
    yield step.value
    await turn
    if (signal?.aborted) return null
  }
}

/** The same where nobody wants to know how far it is. Null where `signal` aborted. */
export async function throughout<T>(work: Work<T>, pace: Pace, signal?: Cancellation): Promise<T | null> {
  const steps = stepwise(work, pace, signal)
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
