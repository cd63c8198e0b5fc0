import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { openArticle } from '#renderer/app/view-state.ts'
import { changeLibraryView, toggleMarked, useLibraryView } from './library-view.ts'

/** Of a row and of the head, in CSS pixels. */
export const rowHeight = 36

interface GridKeysParts {
  readonly rows: readonly ArticleSummary[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onEdit: (article: ArticleSummary) => void
}

interface GridKeys {
  /** The row that Tab leads to. */
  readonly activeIndex: number
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Arrows, Page, Home and End move; Enter opens, E edits, Space marks. */
export function useGridKeys({ rows, scroller, onEdit }: GridKeysParts): GridKeys {
  const { active } = useLibraryView()
  const found = rows.findIndex((row) => row.id === active)
  const activeIndex = found < 0 ? 0 : found
  const hasMoved = useRef(false)
  useEffect(() => {
    if (!hasMoved.current) return
    hasMoved.current = false
    focusRow(scroller.current, activeIndex)
  })
  const act = (event: KeyboardEvent): boolean => {
    const row = rows[activeIndex]
    const target = moveTo(event.key, {
      at: activeIndex,
      page: pageOf(scroller.current),
      last: rows.length - 1,
    })
    if (target !== null) {
      hasMoved.current = true
      changeLibraryView({ active: rows[target]?.id ?? null })
    } else if (row === undefined || !isOnRow(event)) return false
    else if (event.key === 'Enter') openArticle(row.id)
    else if (event.key === ' ') toggleMarked(row.id)
    else if (event.code === 'KeyE') onEdit(row)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (act(event)) event.preventDefault()
  }
  return { activeIndex, onKeyDown }
}

interface Position {
  readonly at: number
  readonly page: number
  readonly last: number
}

/** Where a key leads, as an index; null where it is none that moves. */
export function moveTo(key: string, { at, page, last }: Position): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }
  const target = steps[key]
  return target === undefined ? null : Math.max(0, Math.min(last, target))
}

function pageOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2)
}

/** Buttons inside the grid have keys of their own. */
function isOnRow({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('tr')
}

/** The head covers the top of the scroller, so that scrolling by the browser alone would hide the row under it. */
function focusRow(scroller: HTMLElement | null, index: number): void {
  const row = scroller?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)
  if (!scroller || !row) return
  row.focus({ preventScroll: true })
  const top = index * rowHeight
  const bottom = top + 2 * rowHeight - scroller.clientHeight
  scroller.scrollTop = Math.max(Math.min(scroller.scrollTop, top), bottom)
}
