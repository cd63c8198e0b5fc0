import { emptyReport, type ImportReport, sumReports } from '#core/import/report.ts'
import { tooLarge } from '#core/format/limits.ts'
import type { Failure, Outcome } from '#renderer/replica/outcome.ts'
import type { NamedFile } from './collect-files.ts'

/** How an import ended: everything was told to the program, or it stopped on the way. */
export interface ImportResult {
  readonly report: ImportReport
  /** Files that were not sent any more; 0 unless it stopped. */
  readonly left: number
  /** Why it stopped; null where it did not, or where the analyst stopped it. */
  readonly failure: Failure | null
}

export interface ImportRun {
  readonly send: (files: readonly NamedFile[]) => Promise<Outcome<ImportReport>>
  /** Told before each batch and at the end, with the number of files that are through. */
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** How much is sent at once: enough to be quick, little enough to show progress. */
const batchLimits = { files: 40, bytes: 4_000_000 }

/** Sends files batch by batch; what is too large is reported without being sent. */
export async function runImport(files: readonly NamedFile[], run: ImportRun): Promise<ImportResult> {
  const skipped = files.flatMap(({ name, size }) => tooLarge(name, size) ?? [])
  const fitting = files.filter(({ name, size }) => tooLarge(name, size) === null)
  // With it come all formats, which nothing else in the page needs.
  const { importBatches } = await import('#core/import/import-batches.ts')
  let report: ImportReport = { ...emptyReport, skipped }
  let done = skipped.length
  for (const batch of importBatches(fitting, batchLimits)) {
    run.onProgress(done)
    if (run.signal.aborted) return { report, left: files.length - done, failure: null }
    const outcome = await run.send(batch)
    if (outcome.type !== 'done') return { report, left: files.length - done, failure: outcome }
    report = sumReports([report, outcome.value])
    done += batch.length
  }
  run.onProgress(done)
  return { report, left: 0, failure: null }
}
