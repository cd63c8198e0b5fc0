import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '#core/model/article.ts'
import { meantRange, sentenceUnder, type ShownText } from '#renderer/editor/document/shown-text.ts'
import { offsetNear } from '#renderer/editor/geometry/hit-test.ts'

/** A selection made by mouse goes to word edges when the button is let go; a third click takes the sentence. */
export const SnapSelection = Extension.create<{ shown: ShownText | null }>({
  name: 'snapSelection',

  addOptions: () => ({ shown: null }),

  addProseMirrorPlugins() {
    const { shown } = this.options
    if (!shown) return []
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            mousedown: (view, event) => {
              if (event.button !== 0) return false
              snapWhenLetGo(view, shown)
              return event.detail >= 3 && takeClicked({ view, shown, event })
            },
          },
          // The editor counts clicks in its own way and would take the paragraph.
          handleTripleClick: (view, _, event) => takeClicked({ view, shown, event }),
        },
      }),
    ]
  },
})

/** The button may be let go anywhere in the window. */
function snapWhenLetGo(view: EditorView, shown: ShownText): void {
  const snap = (): void => {
    const drawn = view.isDestroyed ? null : drawnSelection(view)
    if (drawn) selectMeant(view, shown, drawn)
  }
  window.addEventListener('mouseup', snap, { once: true })
}

interface Drawn {
  readonly anchor: number
  readonly head: number
}

/** What the browser has selected by now; the editor's own state hears of it a little later. */
function drawnSelection(view: EditorView): Drawn | null {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || selection.isCollapsed || !anchorNode || !focusNode) return null
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null
  return {
    anchor: view.posAtDOM(anchorNode, selection.anchorOffset),
    head: view.posAtDOM(focusNode, selection.focusOffset),
  }
}

function selectMeant(view: EditorView, shown: ShownText, { anchor, head }: Drawn): void {
  const start = shown.map.toOffset(Math.min(anchor, head))
  const end = shown.map.toOffset(Math.max(anchor, head))
  const meant = meantRange(shown, { start, end })
  if (meant) select(view, shown, head < anchor ? { start: meant.end, end: meant.start } : meant)
}

/** Backwards where `start` is behind `end`. */
function select(view: EditorView, { map }: ShownText, { start, end }: Range): void {
  const anchor = map.toPosition(start, start > end ? 'before' : 'after')
  const head = map.toPosition(end, start > end ? 'after' : 'before')
  const selection = TextSelection.create(view.state.doc, anchor, head)
  view.dispatch(view.state.tr.setSelection(selection).setMeta('pointer', true))
}

interface Click {
  readonly view: EditorView
  readonly shown: ShownText
  readonly event: MouseEvent
}

/** Selects what the browser's count of clicks means. */
function takeClicked({ view, shown, event }: Click): boolean {
  const offset = offsetNear({ view, shown }, { x: event.clientX, y: event.clientY })
  if (offset === null) return false
  event.preventDefault()
  view.focus()
  select(view, shown, clickedRange(shown, offset, event.detail) ?? { start: offset, end: offset })
  return true
}

function clickedRange(shown: ShownText, offset: number, clicks: number): Range | null {
  if (clicks >= 3) return sentenceUnder(shown, offset)
  return clicks === 2 ? meantRange(shown, { start: offset, end: offset + 1 }) : null
}
