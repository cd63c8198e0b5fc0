import type { Problem } from '#core/problem/problem.ts'
import type { Dataset, OutputData, OutputPart } from './dataset.ts'
import type { ImportedFile } from './document.ts'
import type { LossCode } from './losses.ts'

/** A file whose bytes have been decoded; newlines as they were. `name` is for people and may hold folders. */
export interface SourceText {
  readonly name: string
  /** Without a byte order mark. */
  readonly text: string
  /** Whether there was a byte order mark; some tools count it. */
  readonly hasMark?: boolean
  /** The files that `Format.companions` asked for, as far as they came along. */
  readonly companions?: readonly SourceText[]
}

/** A file that is no text. */
export interface SourceBytes {
  readonly name: string
  readonly bytes: Uint8Array
  readonly companions?: readonly SourceBytes[]
}

/** Takes note of something that was written otherwise than the project has it. */
export type Remark = (what: Problem) => void

/**
 * One interchange format. It is read by at most one of `read`, `readBytes` and a reader in node/read (`isReadOutside`:
 * what needs more than the core may use), and written by at most one of `write` and `writeFiles`. No clock, no
 * randomness: the same project gives the same bytes.
 */
export interface Format {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot; the first is what an export is called. */
  readonly extensions: readonly string[]
  /** Whether other formats have these extensions too, so that only the content tells. */
  readonly sharesExtensions?: boolean
  /** What a file of this format cannot carry. */
  readonly losses: readonly LossCode[]
  readonly read?: (source: SourceText) => ImportedFile
  readonly readBytes?: (source: SourceBytes) => ImportedFile | Promise<ImportedFile>
  readonly isReadOutside?: boolean
  /** Whether it is our own: what it calls a kind or a target is one, and nothing has to be guessed. */
  readonly isOwn?: boolean
  /** One file, in pieces. */
  readonly write?: (dataset: Dataset, remark: Remark) => AsyncIterable<OutputData>
  /** Several files, one after the other. */
  readonly writeFiles?: (dataset: Dataset, remark: Remark) => AsyncIterable<OutputPart>
  /** Whether a text is surely of this format; `head` is its beginning, perhaps cut in the middle of a line. */
  readonly isLike?: (head: string) => boolean
  /** Names of files that would be read together with `name` (and not for themselves) if they are there. */
  readonly companions?: (name: string) => readonly string[]
}

export function isReadable({ read, readBytes, isReadOutside }: Format): boolean {
  return read !== undefined || readBytes !== undefined || isReadOutside === true
}

export function isWritable({ write, writeFiles }: Format): boolean {
  return write !== undefined || writeFiles !== undefined
}
