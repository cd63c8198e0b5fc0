import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Point } from '#renderer/editor/geometry/hit-test.ts'
import { picked } from './pick.ts'

export interface PickAnnotationOptions {
  /** Ids of the annotations under a point of the window, innermost first. */
  stackAt: (view: EditorView, point: Point) => readonly string[]
  selected: () => readonly string[]
  onSelect: (ids: readonly string[]) => void
}

/** In px; how far a hand moves between two clicks on one place. */
const tolerance = 3

/** A click selects the annotation under it and leaves the caret there; again there, it goes outwards. */
export const PickAnnotation = Extension.create<PickAnnotationOptions>({
  name: 'pickAnnotation',

  addOptions: () => ({ stackAt: () => [], selected: () => [], onSelect: () => undefined }),

  addProseMirrorPlugins() {
    const { stackAt, selected, onSelect } = this.options
    let last = { x: -Infinity, y: -Infinity }
    const click = (view: EditorView, event: MouseEvent): void => {
      if (event.detail > 1 || event.shiftKey || document.getSelection()?.isCollapsed === false) return
      const point = { x: event.clientX, y: event.clientY }
      const isSame = Math.hypot(point.x - last.x, point.y - last.y) <= tolerance
      last = point
      onSelect(
        picked({
          stack: stackAt(view, point),
          selected: selected(),
          place: isSame ? 'same' : 'new',
          mode: event.ctrlKey || event.metaKey ? 'toggle' : 'replace',
        }),
      )
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            click: (view, event) => {
              click(view, event)
              return false
            },
          },
        },
      }),
    ]
  },
})
