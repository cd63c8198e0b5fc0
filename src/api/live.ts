import type { Listener } from '#core/workspace/feed.ts'

interface Source<T> {
  /** What a newcomer is told first; taken at the same moment as the subscription begins, so nothing is missed. */
  readonly first: T
  subscribe(listener: Listener<T>): () => void
}

/** A subscription as oRPC streams it: the first item, then every change in order until `signal` aborts. */
export async function* live<T>(
  { first, subscribe }: Source<T>,
  signal?: AbortSignal,
): AsyncGenerator<T, void> {
  const waiting: T[] = [first]
  let wake = () => {}
  const unsubscribe = subscribe((value) => {
    waiting.push(value)
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    while (!signal?.aborted) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', onAbort)
  }
}
