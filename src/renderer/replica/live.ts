import { createStore, type Readable, type Store } from './store.ts'

/**
 * A store that is kept up to date only while somebody watches it, and forgets its value when nobody does.
 * It stops a microtask late, so that one watcher taking over from another does not start it anew.
 */
export function createLive<T>(initial: T, start: (store: Store<T>) => () => void): Readable<T> {
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
    get: () => store.get(),
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
