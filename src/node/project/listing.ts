import { join } from 'node:path'
import type { LayerKey } from '#core/ports.ts'
import { orMissing } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { temporaryName } from '#node/disk/durable.ts'
import { FileNames } from './file-names.ts'

/** What the ids of a project are called on its disk. */
export interface Names {
  readonly articles: FileNames
  readonly annotators: FileNames
}

/** The files of a project; paths are relative to it, with `/`. */
export interface Listing {
  readonly articles: readonly string[]
  readonly layers: readonly LayerKey[]
  /** Every file that holds something of the project. */
  readonly files: readonly string[]
  /** What a write that was cut short left behind. */
  readonly leftovers: readonly string[]
  /** Second versions that Standpoint or a synchronising program kept; nothing reads them as articles or layers. */
  readonly copies: readonly string[]
  /** Files that nothing reads, though they stand where articles and layers do. */
  readonly unexpected: readonly string[]
}

export const projectFile = 'project.json'
const layerEnding = '.json'
const logEnding = '.log.jsonl'

export function articlePath(names: Names, id: string): string {
  return `articles/${names.articles.of(id)}.json`
}

/** Where a text that was replaced is kept; `sha256` is that of the text. */
export function earlierPath(names: Names, id: string, sha256: string): string {
  return `${earlierFolder}/${names.articles.of(id)}/${sha256}.json`
}

const earlierFolder = 'articles/history'

export function layerPath(names: Names, key: LayerKey): string {
  return `${layerFolder(names, key)}/${names.articles.of(key.article)}${layerEnding}`
}

export function logPath(names: Names, key: LayerKey): string {
  return `${layerFolder(names, key)}/${names.articles.of(key.article)}${logEnding}`
}

function layerFolder(names: Names, { annotator }: LayerKey): string {
  return `layers/${names.annotators.of(annotator)}`
}

/** Looks through the folder and tells `names` what it finds. Throws what the disk says. */
export async function listProject(disk: Disk, root: string, names: Names): Promise<Listing> {
  const found = new Finds(names)
  for (const name of await filesIn(disk, root)) found.atTop(name)
  for (const name of await filesIn(disk, join(root, 'articles'))) found.article(name)
  for (const folder of await foldersIn(disk, join(root, 'layers'))) {
    for (const name of await filesIn(disk, join(root, 'layers', folder))) found.layer(folder, name)
  }
  return found.listing()
}

class Finds {
  readonly #names: Names
  readonly #articles: string[] = []
  readonly #layers = new Map<string, LayerKey>()
  readonly #files: string[] = []
  readonly #leftovers: string[] = []
  readonly #copies: string[] = []
  readonly #unexpected: string[] = []

  constructor(names: Names) {
    this.#names = names
  }

  atTop(name: string): void {
    if (name === projectFile) this.#files.push(name)
    else if (isCopy(name)) this.#copies.push(name)
    else if (temporaryName.test(name)) this.#leftovers.push(name)
  }

  article(name: string): void {
    const stem = withoutEnding(name, layerEnding)
    const id = stem === null || syncCopy.test(name) ? null : this.#names.articles.found(stem)
    if (id !== null) this.#articles.push(id)
    this.#sort(`articles/${name}`, id)
  }

  layer(folder: string, name: string): void {
    const key = layerOf(this.#names, folder, name)
    if (key) this.#layers.set(`${key.annotator}/${key.article}`, key)
    this.#sort(`layers/${folder}/${name}`, key)
  }

  #sort(path: string, owner: unknown): void {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (owner !== null) this.#files.push(path)
    else if (isCopy(name)) this.#copies.push(path)
    else if (temporaryName.test(name)) this.#leftovers.push(path)
    else if (!name.startsWith('.') && !setAside.test(name)) this.#unexpected.push(path)
  }

  listing(): Listing {
    return {
      articles: this.#articles.toSorted(),
      layers: [...this.#layers.values()].toSorted(compareKeys),
      files: this.#files.toSorted(),
      leftovers: this.#leftovers.toSorted(),
      copies: this.#copies.toSorted(),
      unexpected: this.#unexpected.toSorted(),
    }
  }
}

/** Syncthing's mark, which would otherwise do as a part of an id. */
const syncCopy = /\.sync-conflict-\d{8}-\d{6}(-[0-9A-Z]{7})?\./

/** The marks of Standpoint itself, of Syncthing, and of Dropbox, Nextcloud and their like in whatever language. */
function isCopy(name: string): boolean {
  const isOurs = /\.(json|jsonl)$/.test(name)
  return isOurs && (keptVersion.test(name) || syncCopy.test(name) || /\(.*\)\.(log\.)?jsonl?$/.test(name))
}

/** Mark of the other version of a layer of mine; no id contains a `~`. */
export const keptVersion = /~conflict-\d{8}T\d{6}(-\d+)?\./

/** Ending of a damaged file that was kept, or of a second version that has been seen to. */
const setAside = /\.(damaged-\d+|settled)$/

/** A free name to keep the damaged `name` of `folder` under. */
export async function setAsideName(disk: Disk, folder: string, name: string): Promise<string> {
  const taken = new Set(await orMissing(disk.readdir(folder), []))
  let count = 1
  while (taken.has(`${name}.damaged-${count}`)) count++
  return `${name}.damaged-${count}`
}

/** Whose layer of which article the file `name` in `folder` belongs to; null where it is none. */
export function layerOf(names: Names, folder: string, name: string): LayerKey | null {
  const stem = withoutEnding(name, logEnding) ?? withoutEnding(name, layerEnding)
  const article = stem === null || syncCopy.test(name) ? null : names.articles.found(stem)
  const annotator = names.annotators.found(folder)
  return article === null || annotator === null ? null : { annotator, article }
}

export function withoutEnding(name: string, ending: string): string | null {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : null
}

function compareKeys(a: LayerKey, b: LayerKey): number {
  return compare(a.annotator, b.annotator) || compare(a.article, b.article)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function filesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const entries = await orMissing(disk.readdir(folder, { withFileTypes: true }), [])
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
}

async function foldersIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const entries = await orMissing(disk.readdir(folder, { withFileTypes: true }), [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
