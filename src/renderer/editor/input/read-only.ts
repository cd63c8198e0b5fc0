import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { swallowInput } from './edit-context.ts'

const refused = ['beforeinput', 'paste', 'cut', 'drop', 'dragstart', 'dragover', 'compositionstart'] as const

/**
 * A text that cannot change but has a real caret: it stays `contenteditable`, and whatever would edit it is refused
 * three times: typed text goes into an EditContext that forgets it, editing events are cancelled, and a transaction
 * that would change the document is dropped.
 */
export const ReadOnly = Extension.create({
  name: 'readOnly',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged,
        view: ({ dom }) => ({ destroy: swallowInput(dom) }),
        props: {
          handleDOMEvents: Object.fromEntries(refused.map((type) => [type, refuse])),
          handleKeyPress: () => true,
          handleTextInput: () => true,
          handlePaste: () => true,
          handleDrop: () => true,
        },
      }),
    ]
  },
})

function refuse(_: unknown, event: Event): boolean {
  event.preventDefault()
  return true
}
