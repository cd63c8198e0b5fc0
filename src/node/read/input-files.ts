import type { Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { tooLarge } from '#core/format/limits.ts'
import type { InputFile } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { readRefusal } from './read-refusal.ts'

/**
 * The files at `paths` and in all folders below them, one by one, in the order of their names; hidden ones in folders
 * are left out. A file that is too large is never opened. Names begin with the last part of the path that was given.
 */
export async function* inputFiles(paths: readonly string[]): AsyncGenerator<Result<InputFile>> {
  const visited = new Set<string>()
  for (const path of paths) yield* filesAt({ path, name: basename(path) || path }, visited)
}

/** A file or folder: where it is, and what people are told. */
interface Entry {
  readonly path: string
  readonly name: string
}

async function* filesAt(entry: Entry, visited: Set<string>): AsyncGenerator<Result<InputFile>> {
  const found = await attempt(entry, () => stat(entry.path))
  if (!found.ok) yield found
  else if (found.value.isDirectory()) yield* filesIn(entry, visited)
  else yield await readInput(entry, found.value)
}

/** A folder that a link leads back to is not entered again. */
async function* filesIn(entry: Entry, visited: Set<string>): AsyncGenerator<Result<InputFile>> {
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

async function readInput(entry: Entry, found: Stats): Promise<Result<InputFile>> {
  if (!found.isFile()) return fail('file-unreadable', { reason: 'no regular file' }, { file: entry.name })
  const refused = tooLarge(entry.name, found.size)
  if (refused) return { ok: false, problem: refused }
  return attempt(entry, async () => ({ name: entry.name, bytes: await readFile(entry.path) }))
}

async function attempt<T>({ name }: Entry, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work())
  } catch (error) {
    return { ok: false, problem: readRefusal(error, name) }
  }
}
