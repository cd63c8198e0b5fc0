/** Told of every value in order; a listener must not throw. */
export type Listener<T> = (value: T) => void

/** Who wants to hear of something. */
export interface Feed<T> {
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: Listener<T>) => () => void
  readonly publish: (value: T) => void
}

export function createFeed<T>(): Feed<T> {
  const listeners = new Set<Listener<T>>()
  return {
    subscribe: (listener) => {
      const own: Listener<T> = (value) => listener(value)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    publish: (value) => {
      for (const listener of listeners) listener(value)
    },
  }
}
