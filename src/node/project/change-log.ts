import type { LogEntry } from '#core/change/history.ts'
import type { LogLine } from '#core/change/replay.ts'
import { problem } from '#core/problem/problem.ts'
import { orMissing, Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { appendDurably, cutDurably } from '#node/disk/durable.ts'
import { readRecord } from './read-record.ts'
import { logEntryShape } from './shapes.ts'

/** The bytes of a change log, line by line. */
export interface LogText {
  readonly lines: readonly LogLine[]
  /** Byte at which each line begins. */
  readonly starts: readonly number[]
  /** Bytes that hold whole lines; what follows is the beginning of a line that was never acknowledged. */
  readonly whole: number
  readonly length: number
  /** Somebody has removed the last line's end. */
  readonly lacksLineEnd: boolean
}

const newline = 0x0a

/** `name` is the path that problems name. */
export function parseLog(bytes: Uint8Array, name: string): LogText {
  const lines: LogLine[] = []
  const starts: number[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    const isLast = end + 1 >= bytes.length
    const read = readRecord(logEntryShape, { bytes: line, place: { file: name, line: lines.length + 1 } })
    if (isLast && isTorn(read, line, found === -1)) break
    lines.push(read)
    starts.push(start)
    start = end + 1
  }
  const lacksLineEnd = start > bytes.length
  return { lines, starts, whole: Math.min(start, bytes.length), length: bytes.length, lacksLineEnd }
}

/** A line without its end was cut short; a zero in it is a page that a power cut kept from the disk. */
function isTorn(read: LogLine, line: Uint8Array, ...[lacksEnd]: readonly [boolean]): boolean {
  return !read.ok && read.problem.code === 'file-damaged' && (lacksEnd || line.includes(0))
}

/**
 * The end of one layer's change log, to which changes are added. The file is opened for every line: it costs a tenth
 * of a millisecond beside the fsync, and a handle kept open would go on "saving" into a file that was removed.
 */
export class ChangeLog {
  readonly #disk: Disk
  readonly #file: string
  readonly #name: string
  #revision: number
  #length: number
  /** There may be bytes behind `#length` that this log itself put there and failed to take back. */
  #hasRest = false

  constructor(disk: Disk, { file, name, revision, length }: LogEnd) {
    this.#disk = disk
    this.#file = file
    this.#name = name
    this.#revision = revision
    this.#length = length
  }

  /** Resolves when the lines are on the disk. Where it throws, the log is as it was before. */
  async append(entries: readonly LogEntry[]): Promise<void> {
    const data = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    await this.settle()
    await this.#expectNext(entries)
    try {
      await appendDurably(this.#disk, this.#file, { data, at: this.#length })
    } catch (error) {
      this.#hasRest = true
      await this.#settleQuietly()
      throw error
    }
    this.#length += data.length
    this.#revision += entries.length
  }

  /** Takes back what a failed append may have left. */
  async settle(): Promise<void> {
    if (!this.#hasRest) return
    await orMissing(cutDurably(this.#disk, this.#file, this.#length), undefined)
    this.#hasRest = false
  }

  /** What somebody else has written must not be written over, nor continued from an older state. */
  async #expectNext(entries: readonly LogEntry[]): Promise<void> {
    const size = this.#length === 0 ? await orMissing(this.#sizeOnDisk(), 0) : await this.#sizeOnDisk()
    const isNext = entries.every(({ revision }, index) => revision === this.#revision + 1 + index)
    if (size === this.#length && isNext) return
    const reason = 'the change log was changed by another program; open the project again'
    throw new Refusal(problem('not-saved', { reason }, { file: this.#name }))
  }

  async #sizeOnDisk(): Promise<number> {
    const { size } = await this.#disk.stat(this.#file)
    return size
  }

  /** Where the disk refuses this too, it is done before the next line is written. */
  async #settleQuietly(): Promise<void> {
    try {
      await this.settle()
    } catch {
      return
    }
  }
}

/** How far a log is known to be good. */
export interface LogEnd {
  /** Absolute path. */
  readonly file: string
  /** The path that problems name. */
  readonly name: string
  /** Of the last change; 0 where there is none. */
  readonly revision: number
  /** In bytes. */
  readonly length: number
}
