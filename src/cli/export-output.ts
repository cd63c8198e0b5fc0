import type { Stats } from 'node:fs'
import { readdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem } from '#core/problem/problem.ts'
import { orMissing, Refusal } from '#node/disk/attempt.ts'
import { realDisk } from '#node/disk/disk.ts'
import { makeFolders } from '#node/disk/durable.ts'
import { FileInPieces } from '#node/disk/file-in-pieces.ts'

/** Where an export goes, piece by piece. `file` is the name that the export gives it. */
export interface ExportOutput {
  write(file: string, data: string | Uint8Array): Promise<void>
  finish(): Promise<void>
  /** Leaves everything as it was. */
  abandon(): Promise<void>
}

/** One file at `path`. A link goes on leading where it led, and a pipe or a device is written to, never replaced. */
export async function fileOutput(path: string): Promise<ExportOutput> {
  const found = await orMissing<Stats | null>(stat(path), null)
  if (found && !found.isFile() && !found.isDirectory()) return deviceOutput(path)
  const file = await FileInPieces.begin(realDisk, found ? await realpath(path) : path)
  return {
    write: (_, data) => file.write(data),
    finish: () => file.finish(),
    abandon: () => file.abandon(),
  }
}

function deviceOutput(path: string): ExportOutput {
  return {
    write: (_, data) => writeFile(path, data, { flag: 'a' }),
    finish: async () => {},
    abandon: async () => {},
  }
}

/** Files in the folder `path`, which must be new or empty: nothing of an earlier export may stay among them. */
export async function folderOutput(path: string): Promise<ExportOutput> {
  const there = await orMissing(readdir(path), [])
  if (there.length > 0) throw new Refusal(problem('folder-not-empty', {}, { file: path }))
  await makeFolders(realDisk, path)
  let open: { readonly name: string; readonly file: FileInPieces } | null = null
  const begin = async (name: string): Promise<FileInPieces> => {
    const place = join(path, name)
    await makeFolders(realDisk, dirname(place))
    return FileInPieces.begin(realDisk, place)
  }
  return {
    write: async (name, data) => {
      if (open?.name !== name) {
        await open?.file.finish()
        open = { name, file: await begin(name) }
      }
      await open.file.write(data)
    },
    finish: async () => open?.file.finish(),
    abandon: async () => open?.file.abandon(),
  }
}

/** For one text; standard output is no place for bytes or for several files. */
export function printedOutput(out: (text: string) => void, shape: 'file' | 'folder'): ExportOutput {
  const refusal = new Refusal(problem('export-needs-place'))
  if (shape === 'folder') throw refusal
  return {
    write: async (_, data) => {
      if (typeof data !== 'string') throw refusal
      out(data)
    },
    finish: async () => {},
    abandon: async () => {},
  }
}
