import { useSyncExternalStore } from 'react'
import { type ImportReport, sumReports } from '#core/import/report.ts'
import type { Session } from '#renderer/replica/session.ts'
import { createStore } from '#renderer/replica/store.ts'
import { frameDialog, openFrameDialog } from '#renderer/app/frame-dialog.ts'
import type { Problem } from '#core/problem/problem.ts'
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

/** Takes in what was held back of a file, as an article of its own; the report says so. */
export async function addAsAnother(session: Session, file: NamedFile): Promise<void> {
  const { import: send } = session.client.transfer
  const outcome = await session.attempt(send({ files: [file], corrected: 'add' }))
  const { last, ...rest } = state.get()
  if (last === null) return
  if (outcome.type !== 'done') state.set({ ...rest, last: { ...last, left: 1, failure: outcome } })
  else state.set({ ...rest, last: { ...last, report: withAdded(last.report, file.name, outcome.value) } })
}

function withAdded(report: ImportReport, file: string, added: ImportReport): ImportReport {
  const isSettled = (problem: Problem): boolean =>
    problem.file === file && problem.code === 'article-corrected'
  return sumReports([{ ...report, skipped: report.skipped.filter((each) => !isSettled(each)) }, added])
}

/** The last report is on screen. */
export function markReportSeen(): void {
  state.set({ ...state.get(), isUnseen: false })
}

/** Stops after the batch that is under way. */
export function stopImport(): void {
  controller.abort()
}
