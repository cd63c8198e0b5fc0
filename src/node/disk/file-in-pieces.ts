import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { syncFolder } from './durable.ts'

/** A file that is written piece by piece; nobody sees it before it is whole. */
export class FileInPieces {
  readonly #disk: Disk
  readonly #file: string
  readonly #temporary: string
  readonly #handle: FileHandle

  private constructor(disk: Disk, place: { file: string; temporary: string }, handle: FileHandle) {
    this.#disk = disk
    this.#file = place.file
    this.#temporary = place.temporary
    this.#handle = handle
  }

  static async begin(disk: Disk, file: string): Promise<FileInPieces> {
    const temporary = join(dirname(file), `.${randomUUID()}.tmp`)
    return new FileInPieces(disk, { file, temporary }, await disk.open(temporary, 'wx'))
  }

  async write(data: string | Uint8Array): Promise<void> {
    await this.#handle.writeFile(data)
  }

  /** Puts it in the place of whatever has its name; after a power cut it is the old one or the new one, whole. */
  async finish(): Promise<void> {
    await this.#handle.sync()
    await this.#handle.close()
    await this.#disk.rename(this.#temporary, this.#file)
    await syncFolder(this.#disk, dirname(this.#file))
  }

  async abandon(): Promise<void> {
    await this.#handle.close()
    await this.#disk.rm(this.#temporary, { force: true })
  }
}
