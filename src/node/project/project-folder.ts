import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import { orElse } from './or-else.ts'
import type { Inventory, LayerKey, ProjectStore, StoredLayer } from '#core/ports.ts'
import { problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { createQueue } from '#core/workspace/queue.ts'
import { attempt } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { CoalescedWrites } from './coalesced-writes.ts'
import { FileNames } from './file-names.ts'
import { takeInventory } from './inventory.ts'
import { JsonFiles } from './json-files.ts'
import { KeptCopies } from './kept-copies.ts'
import type { Later } from './later.ts'
import { type LayerPlace, readLayerFiles, storedLayer } from './layer-files.ts'
import { articlePath, earlierPath, layerPath, type Listing, listProject, projectFile } from './listing.ts'
import { ProjectLocks } from './locks.ts'
import { type Heard, OutsideWatches } from './outside-watches.ts'
import { OwnLayers } from './own-layers.ts'
import { articleShape, projectShape } from './shapes.ts'

/** How a project folder is opened. */
export interface FolderAccess extends Pick<ProjectStore, 'access'> {
  readonly disk: Disk
  readonly later: Later
  /** The time in milliseconds since 1970; absent: this machine's. */
  readonly now?: () => number
}

/** A project as a folder on a disk. */
export class ProjectFolder implements ProjectStore {
  readonly path: string
  readonly access: FolderAccess['access']
  readonly #now: () => number
  readonly #locks: ProjectLocks
  readonly #inTurn = createQueue()
  readonly #place: LayerPlace
  readonly #own: OwnLayers
  readonly #copies: KeptCopies
  readonly #rewrites: CoalescedWrites<Layer>
  readonly #watches: OutsideWatches
  #isClosed = false

  private constructor(path: string, { disk, later, access, now = Date.now }: FolderAccess) {
    this.path = path
    this.access = access
    this.#now = now
    const names = { articles: new FileNames(), annotators: new FileNames() }
    this.#place = { disk, names, files: new JsonFiles(path, disk) }
    this.#locks = new ProjectLocks(this.#place)
    this.#copies = new KeptCopies(this.#place)
    this.#own = new OwnLayers(this.#place, (change) => this.#watches.tell([change]))
    this.#watches = new OutsideWatches({ place: this.#place, own: this.#own })
    this.#rewrites = new CoalescedWrites((layer) => this.#rewrite(layer), later)
  }

  static async open(path: string, access: FolderAccess): Promise<Result<ProjectFolder>> {
    const folder = new ProjectFolder(path, access)
    const listed = await attempt('disk-refused', path, () => folder.list())
    return listed.ok ? succeed(folder) : listed
  }

  list(): Promise<Listing> {
    return listProject(this.#place.disk, this.path, this.#place.names)
  }

  /** Paths of files are relative to the project, with `/`. */
  articleFile(id: string): string {
    return articlePath(this.#place.names, id)
  }

  layerFile(key: LayerKey): string {
    return layerPath(this.#place.names, key)
  }

  async readProject(): Promise<Result<Project>> {
    const read = await this.#place.files.read(projectShape, projectFile)
    return orElse(read, problem('project-missing', {}, { file: this.path }))
  }

  async updateProject(edit: (current: Project) => Project): Promise<Result<Project>> {
    return this.exclusively(() => this.#inTurn(() => this.#update(edit)))
  }

  async claim(annotator: string): Promise<Result<null>> {
    return this.#refused() ?? this.#locks.claim(annotator)
  }

  async release(annotator: string): Promise<void> {
    await this.#own.idle()
    await this.#rewrites.flush()
    this.#own.forget(annotator)
    await this.#locks.release(annotator)
  }

  async exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#refused() ?? this.#locks.exclusively(task)
  }

  async inventory(): Promise<Inventory> {
    return takeInventory(this.#place, await this.list(), this.#now())
  }

  async articleIds(): Promise<readonly string[]> {
    const { articles } = await this.list()
    return articles
  }

  async readArticle(id: string): Promise<Result<Article>> {
    const file = this.articleFile(id)
    const read = await this.#place.files.read(articleShape, file)
    const article = orElse(read, problem('article-unknown', { article: id }))
    if (!article.ok || article.value.id === id) return article
    return fail('file-damaged', { reason: `it is the article ${article.value.id}` }, { file })
  }

  async writeArticle(article: Article): Promise<Result<null>> {
    return this.exclusively(() => {
      this.#place.names.articles.claim(article.id)
      return this.#place.files.write(articleShape, this.articleFile(article.id), article)
    })
  }

  async readEarlier(id: string, sha256: string): Promise<Result<Article>> {
    const unknown = problem('text-unknown', { article: id })
    if (!isHash.test(sha256)) return { ok: false, problem: unknown }
    const file = earlierPath(this.#place.names, id, sha256)
    const article = orElse(await this.#place.files.read(articleShape, file), unknown)
    if (!article.ok || (article.value.id === id && article.value.sha256 === sha256)) return article
    return fail('file-damaged', { reason: 'it is another text' }, { file })
  }

  async keepEarlier(article: Article): Promise<Result<null>> {
    return this.exclusively(() => {
      const file = earlierPath(this.#place.names, article.id, article.sha256)
      return this.#place.files.write(articleShape, file, article)
    })
  }

  async layerKeys(): Promise<readonly LayerKey[]> {
    const { layers } = await this.list()
    return layers
  }

  async readLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    const reading = await readLayerFiles(this.#place, key)
    return reading.ok ? succeed(storedLayer(this.#place, key, reading.value)) : reading
  }

  async openLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    const claimed = await this.claim(key.annotator)
    return claimed.ok ? this.#own.open(key) : claimed
  }

  append(entry: LogEntry, after: Layer): Promise<Result<null>> {
    return this.appendAll([entry], after)
  }

  async appendAll(entries: readonly LogEntry[], after: Layer): Promise<Result<null>> {
    const claimed = await this.claim(after.annotator)
    if (!claimed.ok) return claimed
    this.#place.names.articles.claim(after.article)
    const appended = await this.#own.append(entries, after)
    if (appended.ok) this.#rewrites.put(`${after.annotator}/${after.article}`, after)
    return appended
  }

  watch(listener: Heard): Promise<() => void> {
    return this.#watches.add(listener)
  }

  copies(): Promise<readonly string[]> {
    return this.#copies.list()
  }

  readCopy(file: string): Promise<Result<Layer>> {
    return this.#copies.read(file)
  }

  async settleCopy(file: string): Promise<Result<null>> {
    return this.#refused() ?? this.#copies.settle(file)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#watches.close()
    await this.#own.idle()
    await this.#rewrites.close()
    await this.#locks.close()
  }

  async #rewrite(layer: Layer): Promise<boolean> {
    if (!this.#locks.isHeld(layer.annotator)) return false
    return this.#own.rewrite(layer)
  }

  async #update(edit: (current: Project) => Project): Promise<Result<Project>> {
    const current = await this.readProject()
    if (!current.ok) return current
    const next = edit(current.value)
    if (next === current.value) return current
    const written = await this.#place.files.write(projectShape, projectFile, next)
    return written.ok ? succeed(next) : written
  }

  #refused(): Result<never> | null {
    if (this.access === 'read') return fail('project-read-only', {}, { file: this.path })
    return this.#isClosed
      ? fail('not-saved', { reason: 'the project was closed' }, { file: this.path })
      : null
  }
}

/** Of SHA-256; whatever else a layer may say must not become a path. */
const isHash = /^[0-9a-f]{64}$/
