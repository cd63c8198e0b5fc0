import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { placeAfter } from './list-keys.ts'
import { useKeyDown } from './use-key-down.ts'
import { useTabStop } from './use-tab-stop.ts'

interface VirtualListWish {
  /** Keep the array's identity while nothing has changed: all rows are laid out anew for another one. */
  readonly ids: readonly string[]
  /** Scrolled to when it changes; -1 where there is none. */
  readonly current: number
  /** Pixels; measured when drawn. */
  readonly rowHeight: number
  /** After an arrow key with Shift. */
  readonly onExtend?: (index: number) => void
}

/** A list of which only the rows near the visible part are drawn, with one tab stop that the arrow keys move. */
export function useVirtualList({ ids, current, rowHeight, onExtend }: VirtualListWish) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: 6,
  })
  const [active, setActive] = useTabStop(current, ids.length)
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current)
  }, [current, virtual])
  const list = useKeyDown<HTMLUListElement>((event) => {
    const next = placeAfter(event.key, active, ids.length)
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setActive(next)
    virtual.scrollToIndex(next)
    if (event.shiftKey) onExtend?.(next)
    focusRow(scroll.current, next)
  })
  return { scroll, list, virtual, active, setActive }
}

/** The row may be drawn only after the list has scrolled to it. */
function focusRow(list: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus())
}
