import type { Listener } from '#core/workspace/feed.ts'

interface Source<T> {
  /** What a newcomer is told first; taken at the same moment as the subscription begins, so nothing is missed. Absent: `subscribe` tells it. */
  readonly first?: T
  readonly subscribe: (listener: Listener<T>) => () => void
}

/**
 * A subscription as oRPC streams it: the first item, then every change in order until `signal` aborts. It listens from
 * the call on, not only from the first fetch; what comes in between waits.
 */
export function live<T>({ first, subscribe }: Source<T>, signal?: AbortSignal): AsyncGenerator<T, void> {
  const waiting: T[] = first === undefined ? [] : [first]
  let wake = () => {}
  const unsubscribe = subscribe((value) => {
    waiting.push(value)
    wake()
  })
  const end = () => {
    unsubscribe()
    wake()
  }
  signal?.addEventListener('abort', end)
  return stream(waiting, (waker) => (wake = waker), { signal, end })
}

interface Ending {
  readonly signal: AbortSignal | undefined
  readonly end: () => void
}

async function* stream<T>(
  waiting: T[],
  onWake: (waker: () => void) => void,
  { signal, end }: Ending,
): AsyncGenerator<T, void> {
  try {
    while (!signal?.aborted) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => onWake(resolve))
    }
  } finally {
    end()
    signal?.removeEventListener('abort', end)
  }
}
