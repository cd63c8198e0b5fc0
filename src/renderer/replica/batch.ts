/** How long what comes in a burst is gathered, in milliseconds: not to be felt, and one drawing instead of hundreds. */
const burst = 40

export interface Batch<T> {
  readonly put: (item: T) => void
  /** Forgets what is still waiting. */
  readonly drop: () => void
}

/** Hands on what comes in a burst together, in its order. */
export function createBatch<T>(handOn: (items: readonly T[]) => void): Batch<T> {
  let waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  const drop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    waiting = []
  }
  return {
    put(item) {
      waiting.push(item)
      timer ??= setTimeout(() => {
        const items = waiting
        drop()
        handOn(items)
      }, burst)
    },
    drop,
  }
}
