import { Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  type Motion,
  toNextParagraph,
  toNextSentence,
  toPreviousParagraph,
  toPreviousSentence,
} from '#renderer/editor/caret/motion.ts'
import type { ShownText } from '#renderer/editor/document/shown-text.ts'
import { pageMotion } from './page-motion.ts'

/** Whether the far end of the selection stays where it is. */
type Reach = 'move' | 'extend'

/** Sentence, paragraph and page; everything smaller the browser does by itself. */
export const CaretMotion = Extension.create<{ shown: ShownText | null }>({
  name: 'caretMotion',

  addOptions: () => ({ shown: null }),

  addKeyboardShortcuts() {
    const { shown } = this.options
    if (!shown) return {}
    const byText = (motion: Motion) => (reach: Reach) =>
      moveHead(this.editor.view, reach, (head) => {
        const offset = motion(shown, shown.map.toOffset(head))
        return shown.map.toPosition(offset)
      })
    const byPage = (direction: 1 | -1) => (reach: Reach) =>
      moveHead(this.editor.view, reach, (head) => pageMotion(this.editor.view, head, direction))
    return {
      ...bothReaches('Alt-ArrowDown', byText(toNextSentence)),
      ...bothReaches('Alt-ArrowUp', byText(toPreviousSentence)),
      ...bothReaches('Ctrl-ArrowDown', byText(toNextParagraph)),
      ...bothReaches('Ctrl-ArrowUp', byText(toPreviousParagraph)),
      ...bothReaches('PageDown', byPage(1)),
      ...bothReaches('PageUp', byPage(-1)),
    }
  },
})

function bothReaches(key: string, move: (reach: Reach) => boolean): Record<string, () => boolean> {
  return { [key]: () => move('move'), [`Shift-${key}`]: () => move('extend') }
}

function moveHead(view: EditorView, reach: Reach, next: (head: number) => number): boolean {
  const { doc, selection, tr } = view.state
  const head = next(selection.head)
  const anchor = reach === 'extend' ? selection.anchor : head
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView())
  return true
}
