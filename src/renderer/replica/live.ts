import { createStore, type Readable, type Store } from './store.ts'

/**
 * A store that `start` keeps up to date only while somebody watches it, and that forgets its value when nobody does.
 * It stops a microtask late, so that one watcher taking over from another does not start it anew.
 */
export function createLive<T>(initial: T, start: (store: Store<T>) => () => void): Store<T> {
  const store = createStore(initial)
  let watchers = 0
  let stop: (() => void) | null = null
  const stopIfUnwatched = (): void => {
    if (watchers > 0 || stop === null) return
    stop()
    stop = null
    store.set(initial)
  }
  return {
    ...store,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener)
      watchers += 1
      stop ??= start(store)
      return () => {
        unsubscribe()
        watchers -= 1
        queueMicrotask(stopIfUnwatched)
      }
    },
  }
}

/** Runs `start` anew whenever the key of the store's value changes, and not at all while the key is null. */
export function perKey<T>(
  store: Readable<T>,
  keyOf: (value: T) => string | null,
  start: () => () => void,
): () => void {
  let key: string | null = null
  let stop: (() => void) | null = null
  const follow = (): void => {
    const next = keyOf(store.get())
    if (next === key) return
    stop?.()
    key = next
    stop = key === null ? null : start()
  }
  const unsubscribe = store.subscribe(follow)
  follow()
  return () => {
    unsubscribe()
    stop?.()
  }
}
