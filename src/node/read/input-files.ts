import type { Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { tooLarge } from '#core/format/limits.ts'
import type { InputFile } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { readRefusal } from './read-refusal.ts'

/** A file that was found but not read yet; `size` in bytes. `read` gives its bytes, or why it cannot be read. */
export interface FoundFile {
  readonly name: string
  readonly size: number
  read(): Promise<Result<InputFile>>
}

/**
 * The files at `paths` and in all folders below them, one by one, in the order of their names; hidden ones in folders
 * are left out, and so is what is too large. Names begin with the last part of the path that was given.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Result<FoundFile>> {
  const visited = new Set<string>()
  for (const path of paths) yield* filesAt({ path, name: basename(path) || path }, visited)
}

/** A file or folder: where it is, and what people are told. */
interface Entry {
  readonly path: string
  readonly name: string
}

async function* filesAt(entry: Entry, visited: Set<string>): AsyncGenerator<Result<FoundFile>> {
  const found = await attempt(entry, () => stat(entry.path))
  if (!found.ok) yield found
  else if (found.value.isDirectory()) yield* filesIn(entry, visited)
  else yield foundFile(entry, found.value)
}

/** A folder that a link leads back to is not entered again. */
async function* filesIn(entry: Entry, visited: Set<string>): AsyncGenerator<Result<FoundFile>> {
  const listed = await attempt(entry, async () => ({
    place: await realpath(entry.path),
    names: await readdir(entry.path),
  }))
  if (!listed.ok) {
    yield listed
    return
  }
  const { place, names } = listed.value
  if (visited.has(place)) return
  visited.add(place)
  for (const name of names.filter((n) => !n.startsWith('.')).toSorted())
    yield* filesAt({ path: join(entry.path, name), name: `${entry.name}/${name}` }, visited)
}

function foundFile(entry: Entry, found: Stats): Result<FoundFile> {
  const { name, path } = entry
  if (!found.isFile()) return fail('file-unreadable', { reason: 'no regular file' }, { file: name })
  const refused = tooLarge(name, found.size)
  if (refused) return { ok: false, problem: refused }
  const read = () => attempt(entry, async () => ({ name, bytes: await readFile(path) }))
  return succeed({ name, size: found.size, read })
}

async function attempt<T>({ name }: Entry, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work())
  } catch (error) {
    return { ok: false, problem: readRefusal(error, name) }
  }
}
