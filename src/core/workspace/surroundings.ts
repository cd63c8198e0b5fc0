import type { SolvePartitioning } from '#core/agreement/set-partitioning.ts'
import type { BackupReason } from '#core/backup/backup.ts'
import type { Mapping } from '#core/import/mapping.ts'
import type { Cache, Clock, FileReader, Ids, InputFile } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import type { Pace } from './stepwise.ts'

/** What a workspace needs from outside besides the project. */
export interface Surroundings {
  readonly reader: FileReader
  readonly clock: Clock
  readonly ids: Ids
  readonly pace: Pace
  readonly cache: Cache
  /** Waits before the disk is asked again for the nth time, counted from 1. */
  readonly pause: (attempt: number) => Promise<void>
  /** Before much of the project at `path` changes at once. Null where a backup is not due. */
  readonly backUp: (path: string, reason: BackupReason) => Promise<Result<unknown>>
  /** Loaded when it is first asked for. */
  readonly solver: () => Promise<SolvePartitioning>
}

/** `format` absent: find out. `annotator`: whose the annotations in the files are to be. `mapping`: what labels mean. */
export interface ImportOptions {
  readonly format?: string | undefined
  readonly annotator?: string | undefined
  /** What becomes of a text that looks like a corrected one of an article in the project; absent: it is held back. */
  readonly corrected?: 'hold-back' | 'add' | undefined
  readonly mapping?: Mapping | undefined
}

export type FileSequence = AsyncIterable<InputFile> | Iterable<InputFile>
