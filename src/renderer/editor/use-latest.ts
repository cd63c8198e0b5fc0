import { type RefObject, useLayoutEffect, useRef } from 'react'

export type Latest<T> = Readonly<RefObject<T>>

/** The value of the last finished drawing, for listeners that outlive it. */
export function useLatest<T>(value: T): Latest<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
