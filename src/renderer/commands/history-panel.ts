import { createStore, type Readable } from '#renderer/replica/store.ts'

const panel = createStore(false)

/** Whether the Annotate screen shows the history in place of the inspector and the list. */
export const historyPanel: Readable<boolean> = panel

export function toggleHistory(): void {
  panel.set(!panel.get())
}
