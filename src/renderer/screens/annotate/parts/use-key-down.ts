import { type RefObject, useEffect, useRef } from 'react'

/** Listens to the keys inside an element that is no control itself: a list, a toolbar, a group. */
export function useKeyDown<T extends HTMLElement>(
  onKeyDown: (event: KeyboardEvent, element: T) => void,
): RefObject<T | null> {
  const element = useRef<T>(null)
  const latest = useRef(onKeyDown)
  useEffect(() => {
    latest.current = onKeyDown
  })
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const listen = (event: KeyboardEvent): void => latest.current(event, target)
    target.addEventListener('keydown', listen)
    return () => target.removeEventListener('keydown', listen)
  }, [])
  return element
}
