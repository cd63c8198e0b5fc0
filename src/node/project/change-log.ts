import type { LogEntry } from '#core/change/history.ts'
import type { LogLine } from '#core/change/replay.ts'
import { problem } from '#core/problem/problem.ts'
import { orMissing, Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { appendDurably, cutDurably, writeDurably } from '#node/disk/durable.ts'
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
  /** Kept, so that it can be put back where another program replaces or removes the file. */
  #bytes: Buffer[]
  #length: number
  /** Inode, size and time of the file when it was last known to be ours. */
  #stamp: string | null = null
  /** There may be bytes behind `#length` that this log itself put there and failed to take back. */
  #hasRest = false

  constructor(disk: Disk, { file, name, revision, bytes }: LogEnd) {
    this.#disk = disk
    this.#file = file
    this.#name = name
    this.#revision = revision
    this.#bytes = [Buffer.from(bytes)]
    this.#length = bytes.length
  }

  /** All that this log is known to hold. */
  get bytes(): Buffer {
    if (this.#bytes.length > 1) this.#bytes = [Buffer.concat(this.#bytes)]
    return this.#bytes[0] ?? Buffer.alloc(0)
  }

  /** Resolves when the lines are on the disk, which count together or not at all. Where it throws, the log is as it was before. The file must be ours. */
  async append(entries: readonly LogEntry[]): Promise<void> {
    const until = entries.length > 1 ? entries.at(-1)?.revision : undefined
    const data = Buffer.from(entries.map((entry) => `${JSON.stringify({ ...entry, until })}\n`).join(''))
    this.#expectNext(entries)
    try {
      await appendDurably(this.#disk, this.#file, { data, at: this.#length })
    } catch (error) {
      this.#hasRest = true
      await this.#settleQuietly()
      throw error
    }
    this.#bytes.push(data)
    this.#length += data.length
    this.#revision += entries.length
    this.#stamp = await this.#stampQuietly()
  }

  /** Takes back what a failed append may have left. */
  async settle(): Promise<void> {
    if (!this.#hasRest) return
    this.#stamp = null
    await orMissing(cutDurably(this.#disk, this.#file, this.#length), undefined)
    this.#hasRest = false
  }

  /** Whether the file holds what this log knows, and nothing else. */
  async isOurs(): Promise<boolean> {
    await this.settle()
    const stamp = await this.#stampNow()
    if (stamp !== null && stamp === this.#stamp) return true
    const isOurs = this.bytes.equals(await this.read())
    if (isOurs) this.#stamp = stamp
    return isOurs
  }

  /** The file as it is; empty where there is none. */
  read(): Promise<Uint8Array> {
    return orMissing<Uint8Array>(this.#disk.readFile(this.#file), new Uint8Array())
  }

  /** Puts the log back as it is known here. */
  async rewrite(): Promise<void> {
    if (this.#length > 0) await writeDurably(this.#disk, this.#file, this.bytes)
    this.#stamp = await this.#stampQuietly()
  }

  #expectNext(entries: readonly LogEntry[]): void {
    if (entries.every(({ revision }, index) => revision === this.#revision + 1 + index)) return
    const reason = 'the change does not follow the last one'
    throw new Refusal(problem('not-saved', { reason }, { file: this.#name }))
  }

  /** Null where there is no file. */
  async #stampNow(): Promise<string | null> {
    const stat = this.#disk.stat(this.#file)
    const found = await orMissing<Awaited<typeof stat> | null>(stat, null)
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`
  }

  /** Where the disk does not tell, the file is read and compared before the next line. */
  async #stampQuietly(): Promise<string | null> {
    try {
      return await this.#stampNow()
    } catch {
      return null
    }
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
  readonly bytes: Uint8Array
}
