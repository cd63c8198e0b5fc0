import type { History } from '#core/change/history.ts'
import type { UndoState } from './views.ts'

/** What undo and redo would take back and do again. */
export function undoState({ undoable, redoable }: History): UndoState {
  return { undo: undoable.at(-1)?.reason ?? null, redo: redoable.at(-1)?.reason ?? null }
}
