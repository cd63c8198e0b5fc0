import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Result } from '#core/problem/result.ts'
import { createQueue } from '#core/workspace/queue.ts'
import { attempt, orMissing, Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { makeFolder, writeDurably } from '#node/disk/durable.ts'
import { readRecord, type RecordShape } from './read-record.ts'

/** The JSON files of one folder. Each operation has a database of its own, so no memory can outrun the disk. */
export class JsonFiles {
  readonly root: string
  readonly #disk: Disk
  readonly #queues = new Map<string, ReturnType<typeof createQueue>>()
  readonly #written = new Map<string, string>()

  constructor(root: string, disk: Disk) {
    this.root = root
    this.#disk = disk
  }

  /** The record in `name`, a path in the folder with `/`; null where there is no such file. */
  read<T>(shape: RecordShape<T>, name: string): Promise<Result<T | null>> {
    return attempt('disk-refused', name, async () => {
      const low = new Low<T | null>(this.#adapter(shape, name), null)
      await low.read()
      return low.data
    })
  }

  /** Makes the folders of `name`; resolves when the record would survive a power cut. Writes keep their order. */
  write<T>(shape: RecordShape<T>, name: string, record: T): Promise<Result<null>> {
    return this.#inTurn(name, () =>
      attempt('not-saved', name, async () => {
        await this.#makeFolders(name)
        await new Low<T | null>(this.#adapter(shape, name), record).write()
        this.#written.set(name, (await this.#stamp(name)) ?? '')
        return null
      }),
    )
  }

  /** Whether `name` is still the very file that was written from here. */
  isAsWritten(name: string): Promise<boolean> {
    return this.#inTurn(name, async () => {
      const written = this.#written.get(name)
      return written !== undefined && written === (await this.#stamp(name))
    })
  }

  async #makeFolders(name: string): Promise<void> {
    let folder = this.root
    for (const part of name.split('/').slice(0, -1)) folder = await makeFolder(this.#disk, folder, part)
  }

  /** Null where the disk does not tell. */
  async #stamp(name: string): Promise<string | null> {
    const found = await attempt('disk-refused', name, () => this.#disk.stat(join(this.root, name)))
    return found.ok ? `${found.value.ino} ${found.value.size} ${found.value.mtimeMs}` : null
  }

  #adapter<T>(shape: RecordShape<T>, name: string): Adapter<T | null> {
    const file = join(this.root, name)
    return {
      read: async () => {
        const bytes = await orMissing<Uint8Array | null>(this.#disk.readFile(file), null)
        if (bytes === null) return null
        const record = readRecord(shape, { bytes, place: { file: name } })
        if (!record.ok) throw new Refusal(record.problem)
        return record.value
      },
      write: (record) => writeDurably(this.#disk, file, `${JSON.stringify(record, null, 2)}\n`),
    }
  }

  #inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(name) ?? createQueue()
    this.#queues.set(name, queue)
    return queue(task)
  }
}
