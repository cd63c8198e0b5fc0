import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Annotation } from '#core/model/annotation.ts'
import type { ShownText } from './document/shown-text.ts'
import { caretPlace, madeByProgram } from './surface-handle.ts'
import type { ArticleSurfaceProps } from './surface-props.ts'

interface CaretWatch extends Pick<ArticleSurfaceProps, 'onCaret' | 'onSelect'> {
  readonly shown: ShownText
  readonly selected: readonly Annotation[]
}

/** Tells of every move of the caret; one that leaves the selected annotations by keyboard unselects them. */
export function onCaretMove({ shown, selected, onCaret, onSelect }: CaretWatch) {
  return (view: EditorView, transaction: Transaction): void => {
    const place = caretPlace(view, shown)
    onCaret(place)
    const isByKeyboard = !transaction.getMeta('pointer') && !transaction.getMeta(madeByProgram)
    const isLeaving = view.state.selection.empty && !selected.some((a) => isAt(a, place.caret))
    if (isByKeyboard && isLeaving && selected.length > 0) onSelect([])
  }
}

/** Both edges count: the caret stands at the end of what was just tagged. */
function isAt({ ranges }: Annotation, caret: number): boolean {
  return ranges.some(({ start, end }) => start <= caret && caret <= end)
}
