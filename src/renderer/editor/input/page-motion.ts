import type { EditorView } from '@tiptap/pm/view'
import { scrollerOf } from '#renderer/editor/geometry/scroller-of.ts'

/** Lines of the old page that stay in view, in px. */
const overlap = 60

/**
 * The position one page further (1) or back (-1), having scrolled by as much, so that the caret keeps its place on
 * the screen. At the last page it goes to the end, at the first to the start. Browsers leave this to the page where
 * the text is not what scrolls.
 */
export function pageMotion(view: EditorView, head: number, direction: 1 | -1): number {
  const scroller = scrollerOf(view.dom)
  const { left, top, bottom } = view.coordsAtPos(head)
  const step = direction * (scroller.clientHeight - overlap)
  const before = scroller.scrollTop
  scroller.scrollTop += step
  const missing = step - (scroller.scrollTop - before)
  const edge = direction === 1 ? view.state.doc.content.size - 1 : 1
  if (Math.abs(missing) > 1) return edge
  const frame = scroller.getBoundingClientRect()
  const middle = Math.min(frame.bottom - overlap, Math.max(frame.top + overlap, (top + bottom) / 2))
  return view.posAtCoords({ left, top: middle })?.pos ?? edge
}
