import type { Readable } from '#renderer/replica/store.ts'

/** Resolves with the store's value as soon as it is as `test` wants it. */
export function when<T>(store: Readable<T>, test: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!test(store.get())) return
      unsubscribe()
      resolve(store.get())
    }
    const unsubscribe = store.subscribe(look)
    look()
  })
}
