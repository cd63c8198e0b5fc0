import { Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

interface LeaveSelectionOptions {
  /** Unselects annotations. */
  onLeave: () => void
}

/** Escape gives up the selected text first, then the selected annotations. The key goes on to the page's commands. */
export const LeaveSelection = Extension.create<LeaveSelectionOptions>({
  name: 'leaveSelection',

  addOptions: () => ({ onLeave: () => undefined }),

  addKeyboardShortcuts() {
    return {
      Escape: ({ editor: { view } }) => {
        const { selection, doc, tr } = view.state
        if (selection.empty) this.options.onLeave()
        else
          view.dispatch(tr.setSelection(TextSelection.create(doc, selection.head)).setMeta('pointer', true))
        return false
      },
    }
  },
})
