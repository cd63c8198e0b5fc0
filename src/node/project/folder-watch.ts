import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a burst of changes is gathered, and how often folders are looked at besides, in milliseconds. */
const pause = 150
const period = 4000

interface Watched {
  readonly ino: number
  /** When something last came to or left the folder, in milliseconds. */
  readonly time: number
  /** Null where the system has none to give: the folder is then only looked at. */
  readonly watcher: FSWatcher | null
}

/**
 * Hears of changes in the folders of a project: from the system where it tells of them, and besides by looking at the
 * times of the folders, since a shared disk tells nobody what another machine did. Every file that Standpoint and most
 * others write is put in place by a rename, which changes the time of its folder. Only folders are watched: a watch on
 * each file of 10,000 articles took 12 s and 50,000 handles.
 */
export class FolderWatch {
  readonly #root: string
  readonly #heard: (paths: readonly string[]) => void
  readonly #folders = new Map<string, Watched>()
  readonly #changed = new Set<string>()
  #gathering: NodeJS.Timeout | null = null
  #looking: NodeJS.Timeout | null = null
  #isClosed = false

  /** `heard` is given paths in `root`, with `/`, of files that may have been changed, added or removed. */
  constructor(root: string, heard: (paths: readonly string[]) => void) {
    this.#root = root
    this.#heard = heard
  }

  /** From when it resolves, nothing is missed. */
  async start(): Promise<void> {
    await this.#find()
    this.#lookLater()
  }

  close(): void {
    this.#isClosed = true
    for (const { watcher } of this.#folders.values()) watcher?.close()
    this.#folders.clear()
    clearTimeout(this.#gathering ?? undefined)
    clearTimeout(this.#looking ?? undefined)
  }

  /** Begins to watch the folders that it does not watch yet, and gives them. */
  async #find(): Promise<readonly string[]> {
    const annotators = await foldersIn(join(this.#root, 'layers'))
    const found: string[] = []
    for (const folder of ['', 'articles', 'layers', ...annotators.map((name) => `layers/${name}`)]) {
      if (await this.#begin(folder)) found.push(folder)
    }
    return found
  }

  async #begin(folder: string): Promise<boolean> {
    const place = join(this.#root, folder)
    const found = await stamp(place)
    const known = this.#folders.get(folder)
    if (this.#isClosed || found === null || known?.ino === found.ino) return false
    known?.watcher?.close()
    const heard = (_: unknown, name: string | null) => this.#note(folder, name)
    this.#folders.set(folder, { ...found, watcher: listen(place, heard) })
    return true
  }

  #note(folder: string, name: string | null): void {
    if (name !== null) this.#changed.add(pathIn(folder, name))
    else this.#changed.add(folder)
    this.#gathering ??= setTimeout(() => void this.#tell(), pause)
  }

  /** Where a folder is new, or the system names only the folder, all that is in it may be new. */
  async #tell(): Promise<void> {
    this.#gathering = null
    const unnamed = [...this.#changed].filter((path) => this.#folders.has(path))
    const found = unnamed.length > 0 || [...this.#changed].some(isFolder) ? await this.#find() : []
    for (const folder of new Set([...unnamed, ...found])) await this.#noteNewer(folder, 0)
    const paths = [...this.#changed].filter((path) => !this.#folders.has(path))
    this.#changed.clear()
    if (!this.#isClosed && paths.length > 0) this.#heard(paths)
  }

  #lookLater(): void {
    if (this.#isClosed) return
    this.#looking = setTimeout(() => void this.#look().then(() => this.#lookLater()), period)
    this.#looking.unref()
  }

  async #look(): Promise<void> {
    for (const [folder, watched] of this.#folders) {
      const found = await stamp(join(this.#root, folder))
      const time = found?.time ?? 0
      if (time === watched.time || this.#isClosed) continue
      this.#folders.set(folder, { ...watched, time })
      if (found === null && folder === '') this.#note('', 'project.json')
      await this.#noteNewer(folder, watched.time)
      if (folder === 'layers') this.#note('', folder)
      this.#gathering ??= setTimeout(() => void this.#tell(), pause)
    }
  }

  /** Notes the files of `folder` that were changed or put there since `time`. */
  async #noteNewer(folder: string, time: number): Promise<void> {
    const place = join(this.#root, folder)
    for (const name of await namesIn(place)) {
      const found = await stamp(join(place, name))
      if (found !== null && found.time >= time) this.#changed.add(pathIn(folder, name))
    }
  }
}

function listen(place: string, heard: (event: string, name: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(place, { persistent: false }, heard)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}

/** Whether a change of `path` may have brought a folder that is to be watched. */
function isFolder(path: string): boolean {
  return path === 'articles' || path === 'layers' || /^layers\/[^/]+$/.test(path)
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** When a file or folder was last changed or put in its place; null where it cannot be told. */
async function stamp(path: string): Promise<Pick<Watched, 'ino' | 'time'> | null> {
  try {
    const { ino, mtimeMs, ctimeMs } = await stat(path)
    return { ino, time: Math.max(mtimeMs, ctimeMs) }
  } catch {
    return null
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch {
    return []
  }
}
