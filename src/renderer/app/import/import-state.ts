import { useSyncExternalStore } from 'react'
import type { Session } from '#renderer/replica/session.ts'
import { createStore } from '#renderer/replica/store.ts'
import { openFrameDialog } from '#renderer/app/frame-dialog.ts'
import type { NamedFile } from './collect-files.ts'
import { type ImportResult, runImport } from './run-import.ts'

/** What goes on, and what the last import came to; its report can be looked at again. */
export interface ImportState {
  /** Files that are through, of how many; null where no import is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly last: ImportResult | null
}

const state = createStore<ImportState>({ progress: null, last: null })
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
  state.set({ progress: null, last })
  openFrameDialog('import-report')
}

/** Stops after the batch that is under way. */
export function stopImport(): void {
  controller.abort()
}
