import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Cache } from '#core/ports.ts'
import { type Disk, realDisk } from './disk/disk.ts'
import { makeFolders, writeDurably } from './disk/durable.ts'

/** Keeps each value in a file of `folder`, under its SHA-256: a file that is cut short or changed is no value. */
export function cacheFolder(folder: string, disk: Disk = realDisk): Cache {
  const fileOf = (name: string) => join(folder, `${sha256(name)}.json`)
  return {
    read: (name) => orNothing(async () => valueOf(await disk.readFile(fileOf(name), 'utf8'))),
    write: (name, value) =>
      orNothing(async () => {
        const json = JSON.stringify(value)
        await makeFolders(disk, folder)
        await writeDurably(disk, fileOf(name), `${sha256(json)}\n${json}`)
      }),
  }
}

/** For a program that ends soon. */
export const noCache: Cache = { read: async () => null, write: async () => undefined }

function valueOf(text: string): unknown {
  const end = text.indexOf('\n')
  const json = text.slice(end + 1)
  return sha256(json) === text.slice(0, Math.max(0, end)) ? JSON.parse(json) : null
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whatever the disk says: nobody misses what can be found out anew. */
async function orNothing<T>(task: () => Promise<T>): Promise<T | null> {
  try {
    return await task()
  } catch {
    return null
  }
}
