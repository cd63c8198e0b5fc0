import { type PointerEvent, useEffect, useRef } from 'react'
import type { Point } from '#renderer/editor/geometry/hit-test.ts'

export interface DragSteps {
  readonly onStart: () => void
  readonly onMove: (point: Point) => void
  readonly onDrop: (point: Point) => void
  /** Escape, or the pointer was taken away. */
  readonly onCancel: () => void
}

/**
 * Follows the pointer over the whole window until it is let go. Escape belongs to the drag while it lasts. To be given
 * to `onPointerDown`; the text keeps its focus and its selection.
 */
export function useDrag(steps: DragSteps): (event: PointerEvent) => void {
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    running.current?.abort()
    running.current = follow(steps)
    steps.onStart()
  }
}

function follow(steps: DragSteps): AbortController {
  const drag = new AbortController()
  const { signal } = drag
  const finish = (step: () => void): void => {
    drag.abort()
    step()
  }
  const pointOf = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY })
  window.addEventListener('pointermove', (event) => steps.onMove(pointOf(event)), { signal })
  window.addEventListener('pointerup', (event) => finish(() => steps.onDrop(pointOf(event))), { signal })
  window.addEventListener('pointercancel', () => finish(steps.onCancel), { signal })
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    finish(steps.onCancel)
  }
  window.addEventListener('keydown', escape, { signal, capture: true })
  return drag
}
