import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Point } from './geometry/hit-test.ts'

export interface Hover {
  /** Id of the innermost annotation under the pointer. */
  readonly hovered: string | undefined
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
}

/** Looks under the pointer once a frame, and not while a button is down: then something is being dragged. */
export function useHover(stackAt: (point: Point) => readonly string[]): Hover {
  const [hovered, setHovered] = useState<string | undefined>(undefined)
  const asked = useRef(0)
  useEffect(() => () => cancelAnimationFrame(asked.current), [])
  const look = (point: Point, buttons: number): void => {
    cancelAnimationFrame(asked.current)
    asked.current = requestAnimationFrame(() => setHovered(buttons === 0 ? stackAt(point)[0] : undefined))
  }
  return {
    hovered,
    onPointerMove: (event) => look({ x: event.clientX, y: event.clientY }, event.buttons),
    onPointerLeave: () => {
      cancelAnimationFrame(asked.current)
      setHovered(undefined)
    },
  }
}
