import { useSyncExternalStore } from 'react'
import { createStore, type Readable } from '#renderer/replica/store.ts'

/** The dialogs that belong to no screen. */
export type FrameDialog =
  | 'new-project'
  | 'open-project'
  | 'save-elsewhere'
  | 'who'
  | 'import'
  | 'import-report'
  | 'revision'
  | 'send'
  | 'receive'
  | 'backups'

const dialog = createStore<FrameDialog | null>(null)

export const frameDialog: Readable<FrameDialog | null> = dialog

export function openFrameDialog(next: FrameDialog): void {
  dialog.set(next)
}

export function closeFrameDialog(): void {
  dialog.set(null)
}

export function useFrameDialog(): FrameDialog | null {
  return useSyncExternalStore(dialog.subscribe, dialog.get)
}
