import { useSyncExternalStore } from 'react'
import type { Session } from '#renderer/replica/session.ts'
import { createStore } from '#renderer/replica/store.ts'
import { frameDialog, openFrameDialog } from '#renderer/app/frame-dialog.ts'
import type { NamedFile } from './collect-files.ts'
import { type ImportResult, runImport } from './run-import.ts'

/** What goes on, and what the last import came to; its report can be looked at again. */
export interface ImportState {
  /** Files that are through, of how many; null where no import is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly last: ImportResult | null
  /** What it was made of; a file is only read when it is sent. */
  readonly files: readonly NamedFile[]
  /** Whether the last report has not been shown yet. */
  readonly isUnseen: boolean
}

const state = createStore<ImportState>({ progress: null, last: null, files: [], isUnseen: false })
let controller = new AbortController()

export function useImportState(): ImportState {
  return useSyncExternalStore(state.subscribe, state.get)
}

/** Imports files, showing how far it is and in the end the report. One import at a time. */
export async function startImport(session: Session, files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0 || state.get().progress !== null) return
  controller = new AbortController()
  const onProgress = (done: number): void =>
    state.set({ ...state.get(), progress: { done, of: files.length } })
  onProgress(0)
  openFrameDialog('import')
  const last = await runImport(files, {
    send: (batch) => session.attempt(session.client.transfer.import({ files: [...batch] })),
    onProgress,
    signal: controller.signal,
  })
  state.set({ progress: null, last, files, isUnseen: true })
  // Whoever has turned to something else is told in the status line and not interrupted.
  if (frameDialog.get() === 'import') openFrameDialog('import-report')
}

/** The last report is on screen. */
export function markReportSeen(): void {
  state.set({ ...state.get(), isUnseen: false })
}

/** Stops after the batch that is under way. */
export function stopImport(): void {
  controller.abort()
}
