import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { syncFolder, temporaryName, writeDurably } from './durable.ts'

interface Way {
  readonly from: string
  /** A folder that is there and has nothing in it that `from` has. */
  readonly to: string
}

/**
 * Copies all files and folders but hidden ones and leftovers, the file `last` at the end: a copy without it does not
 * count. Resolves when it would survive a power cut. Throws what the disk says, and then nothing of the copy is left.
 */
export async function copyFolder(disk: Disk, way: Way, last: string): Promise<void> {
  const entries = await disk.readdir(way.from, { withFileTypes: true })
  try {
    for (const entry of entries) if (entry.name !== last) await copyEntry(disk, way, entry)
    await syncFolder(disk, way.to)
    await writeDurably(disk, join(way.to, last), await disk.readFile(join(way.from, last)))
  } catch (error) {
    await removeQuietly(disk, way.to, entries)
    throw error
  }
}

async function copyEntry(disk: Disk, way: Way, entry: Dirent): Promise<void> {
  if (isLeftOut(entry.name)) return
  const next = { from: join(way.from, entry.name), to: join(way.to, entry.name) }
  if (entry.isFile()) {
    await disk.writeFile(next.to, await disk.readFile(next.from), { flag: 'wx', flush: true })
  } else if (entry.isDirectory()) {
    await disk.mkdir(next.to)
    for (const inner of await disk.readdir(next.from, { withFileTypes: true }))
      await copyEntry(disk, next, inner)
    await syncFolder(disk, next.to)
  }
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || temporaryName.test(name)
}

/** What cannot be removed either is no project, since its last file is missing. */
async function removeQuietly(disk: Disk, folder: string, entries: readonly Dirent[]): Promise<void> {
  try {
    for (const { name } of entries)
      if (!isLeftOut(name)) await disk.rm(join(folder, name), { recursive: true, force: true })
  } catch {
    return
  }
}
