import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { ShownText } from '#renderer/editor/document/shown-text.ts'

/** Copying gives the article's own characters and nothing that is painted over them. */
export const PlainCopy = Extension.create<{ shown: ShownText | null }>({
  name: 'plainCopy',

  addOptions: () => ({ shown: null }),

  addProseMirrorPlugins() {
    const { shown } = this.options
    if (!shown) return []
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy: ({ state: { selection } }, event) => {
              const from = shown.map.toOffset(selection.from)
              const to = shown.map.toOffset(selection.to)
              if (from === to) return false
              event.clipboardData?.setData('text/plain', shown.text.slice(from, to))
              event.preventDefault()
              return true
            },
          },
        },
      }),
    ]
  },
})
