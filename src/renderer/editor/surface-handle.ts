import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '#core/model/article.ts'
import { meantRange, sentenceUnder, type ShownText } from './document/shown-text.ts'
import { bottomOf } from './geometry/box.ts'
import { scrollerOf } from './geometry/scroller-of.ts'
import type { TextGeometry } from './geometry/text-geometry.ts'
import type { ArticleSurfaceHandle, CaretPlace } from './surface-props.ts'

/** Marks a move that no hand made: it never unselects annotations. */
export const madeByProgram = 'madeByProgram'

interface Stage {
  readonly view: EditorView
  readonly shown: ShownText
  readonly geometry: TextGeometry
}

export function surfaceHandle(stage: Stage): ArticleSurfaceHandle {
  const { view, shown } = stage
  return {
    selection: () => caretPlace(view, shown).selection,
    caret: () => caretPlace(view, shown).caret,
    sentence: () => sentenceUnder(shown, caretPlace(view, shown).caret),
    reveal: (place) => reveal(stage, place),
    setCaret: (offset, options) => {
      select(view, shown, { start: offset, end: offset })
      if (options?.focus) view.focus()
    },
    selectRange: (range) => select(view, shown, range),
    focus: () => view.focus(),
  }
}

export function caretPlace(view: EditorView, shown: ShownText): CaretPlace {
  const { selection } = view.state
  const range = { start: shown.map.toOffset(selection.from), end: shown.map.toOffset(selection.to) }
  return {
    caret: shown.map.toOffset(selection.head),
    selection: selection.empty ? null : meantRange(shown, range),
  }
}

function select(view: EditorView, { map }: ShownText, { start, end }: Range): void {
  const anchor = map.toPosition(start)
  const head = start === end ? anchor : map.toPosition(end, 'before')
  const selection = TextSelection.create(view.state.doc, anchor, head)
  view.dispatch(view.state.tr.setSelection(selection).setMeta(madeByProgram, true))
}

/** In px, between a revealed place and the edge of the screen. */
const comfort = 90

/** Does nothing where the place is in view already; else its first line goes to a third of the screen. */
function reveal({ view, shown, geometry }: Stage, place: Range | number): void {
  const scroller = scrollerOf(view.dom)
  const lines = typeof place === 'number' ? [] : geometry.boxesOf(place)
  const caret = typeof place === 'number' ? place : place.start
  const first = lines[0]
  const textTop = view.dom.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  const top = first
    ? first.top
    : view.coordsAtPos(shown.map.toPosition(caret)).top - view.dom.getBoundingClientRect().top
  const last = lines.at(-1)
  const bottom = last ? bottomOf(last) : top + comfort / 3
  const isAbove = textTop + top < comfort
  const isBelow =
    textTop + Math.min(bottom, top + scroller.clientHeight / 2) > scroller.clientHeight - comfort
  if (isAbove || isBelow) scroller.scrollTop += textTop + top - scroller.clientHeight / 3
}
