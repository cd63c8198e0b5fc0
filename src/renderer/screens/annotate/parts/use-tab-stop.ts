import { useState } from 'react'

/**
 * Which item of a list Tab leads to: the current one, until the focus has been moved to another; -1 in an empty list.
 * `current` is -1 where the list has none.
 */
export function useTabStop(current: number, count: number): readonly [number, (index: number) => void] {
  const [moved, setMoved] = useState({ index: 0, since: current })
  const index = moved.since === current ? moved.index : Math.max(current, 0)
  return [Math.min(index, count - 1), (next) => setMoved({ index: next, since: current })]
}
