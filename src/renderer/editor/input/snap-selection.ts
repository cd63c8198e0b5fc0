import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Range } from '#core/model/article.ts'
import { meantRange, sentenceUnder, type ShownText } from '#renderer/editor/document/shown-text.ts'

/** A selection made by mouse goes to word edges when the button is let go; a triple click takes the sentence. */
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
              if (event.button === 0) snapWhenLetGo(view, shown)
              return false
            },
          },
          handleTripleClick: (view, position, event) => takeSentence({ view, shown, position, event }),
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

interface TripleClick {
  readonly view: EditorView
  readonly shown: ShownText
  readonly position: number
  readonly event: MouseEvent
}

/** The editor counts three single clicks in a hurry as one triple; the browser's count is the one that holds. */
function takeSentence({ view, shown, position, event }: TripleClick): boolean {
  const offset = shown.map.toOffset(position)
  const sentence = event.detail >= 3 ? sentenceUnder(shown, offset) : null
  view.focus()
  select(view, shown, sentence ?? { start: offset, end: offset })
  return true
}
