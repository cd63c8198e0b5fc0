import type { Dataset } from './dataset.ts'
import type { ImportedFile } from './document.ts'
import type { LossCode } from './losses.ts'

/** A file whose bytes have been decoded; no byte order mark, newlines as they were. `name` is for people. */
export interface SourceText {
  readonly name: string
  readonly text: string
}

/** One interchange format. Text formats are read right here; others (`bytes`) have their reader in node/read. */
export interface Format {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot; the first is what an export is called. */
  readonly extensions: readonly string[]
  /** What a file of this format cannot carry. */
  readonly losses: readonly LossCode[]
  readonly read?: ((source: SourceText) => ImportedFile) | 'bytes'
  /** The file's text in pieces, so that no export needs to be in memory as a whole; no clock, no randomness. */
  readonly write?: (dataset: Dataset) => Iterable<string>
  /** Whether a file without a telling extension is of this format; `head` is the beginning of its text. */
  readonly isLike?: (head: string) => boolean
}
