import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { errnoOf } from './attempt.ts'

/** Names of files that a write in progress leaves behind where it is cut short. */
export const temporaryName = /^\.[0-9a-f-]{36}\.tmp$/

/** Puts `data` in place of `file`. After a power cut the file is the old one or the new one, whole. */
export async function writeDurably(disk: Disk, file: string, data: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${randomUUID()}.tmp`)
  try {
    await disk.writeFile(temporary, data, { flag: 'wx', flush: true })
    await disk.rename(temporary, file)
  } catch (error) {
    await removeQuietly(disk, temporary)
    throw error
  }
  await syncFolder(disk, dirname(file))
}

/** A leftover is harmless and found by the check; the first error says more than this one's. */
async function removeQuietly(disk: Disk, file: string): Promise<void> {
  try {
    await disk.rm(file, { force: true })
  } catch {
    return
  }
}

/** Writes `data` at byte `at`, the end of `file`, and waits until it is on the disk. */
export async function appendDurably(disk: Disk, file: string, { data, at }: Tail): Promise<void> {
  const handle = await disk.open(file, at === 0 ? constants.O_RDWR | constants.O_CREAT : 'r+')
  try {
    await writeAll(handle, data, at)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (at === 0) await syncFolder(disk, dirname(file))
}

interface Tail {
  readonly data: Uint8Array
  readonly at: number
}

/** A call may write less than it was given; the next one says why. */
async function writeAll(handle: FileHandle, data: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < data.length) {
    const { bytesWritten } = await handle.write(data, done, data.length - done, at + done)
    done += bytesWritten
  }
}

/** Cuts `file` off at byte `length`, durably. */
export async function cutDurably(disk: Disk, file: string, length: number): Promise<void> {
  const handle = await disk.open(file, 'r+')
  try {
    await handle.truncate(length)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes `name` in `parent`, which must be there: a project that was moved away must not come back half. */
export async function makeFolder(disk: Disk, parent: string, name: string): Promise<string> {
  const folder = join(parent, name)
  try {
    await disk.mkdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return folder
    throw error
  }
  await syncFolder(disk, parent)
  return folder
}

/** Makes `folder` and its parents. */
export async function makeFolders(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(disk, dirname(made))
  }
}

/** A new name is only safe when its folder is; Windows has no such call and needs none. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
