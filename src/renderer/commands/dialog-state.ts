import { createStore, type Readable } from '#renderer/replica/store.ts'
import type { Dialog } from './command-context.ts'

const dialog = createStore<Dialog | null>(null)

/** The dialog of the commands that is open; at most one is. */
export const dialogState: Readable<Dialog | null> = dialog

export function openDialog(next: Dialog): void {
  dialog.set(next)
}

export function closeDialog(): void {
  dialog.set(null)
}
