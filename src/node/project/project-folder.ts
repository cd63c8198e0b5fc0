import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { LayerKey, ProjectStore, StoredLayer } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { attempt } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { makeFolder } from '#node/disk/durable.ts'
import { CoalescedWrites } from './coalesced-writes.ts'
import { FileNames } from './file-names.ts'
import { JsonFiles } from './json-files.ts'
import type { Later } from './later.ts'
import { type LayerPlace, readLayerFiles, storedLayer } from './layer-files.ts'
import { articlePath, layerPath, type Listing, listProject, projectFile } from './listing.ts'
import type { FolderLock } from './lock.ts'
import { OwnLayers } from './own-layers.ts'
import { articleShape, layerShape, projectShape } from './shapes.ts'

/** How a project folder is opened; without a lock it is for reading only. */
export interface FolderAccess {
  readonly disk: Disk
  readonly later: Later
  readonly lock: FolderLock | null
}

/** A project as a folder on a disk. */
export class ProjectFolder implements ProjectStore {
  readonly path: string
  readonly #lock: FolderLock | null
  readonly #place: LayerPlace
  readonly #own: OwnLayers
  readonly #rewrites: CoalescedWrites<Layer>
  #isClosed = false

  private constructor(path: string, { disk, later, lock }: FolderAccess) {
    this.path = path
    this.#lock = lock
    const names = { articles: new FileNames(), annotators: new FileNames() }
    this.#place = { disk, names, files: new JsonFiles(path, disk) }
    this.#own = new OwnLayers(this.#place)
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

  async writeProject(project: Project): Promise<Result<null>> {
    return this.#refused() ?? this.#place.files.write(projectShape, projectFile, project)
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
    const refused = this.#refused()
    if (refused) return refused
    this.#place.names.articles.claim(article.id)
    const file = this.articleFile(article.id)
    const folder = await attempt('not-saved', file, () => makeFolder(this.#place.disk, this.path, 'articles'))
    return folder.ok ? this.#place.files.write(articleShape, file, article) : folder
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
    return this.#refused() ?? this.#own.open(key)
  }

  async append(entry: LogEntry, after: Layer): Promise<Result<null>> {
    const refused = this.#refused()
    if (refused) return refused
    this.#place.names.articles.claim(after.article)
    const appended = await this.#own.append(after, entry)
    if (appended.ok) this.#rewrites.put(`${after.annotator}/${after.article}`, after)
    return appended
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#own.idle()
    await this.#rewrites.close()
    await this.#lock?.release()
  }

  async #rewrite(layer: Layer): Promise<boolean> {
    if (!this.#lock?.isHeld()) return false
    const written = await this.#place.files.write(layerShape, this.layerFile(layer), layer)
    return written.ok
  }

  #refused(): Result<never> | null {
    if (!this.#lock) return fail('project-read-only', {}, { file: this.path })
    if (this.#isClosed) return fail('not-saved', { reason: 'the project was closed' }, { file: this.path })
    return this.#lock.isHeld() ? null : fail('lock-lost', {}, { file: this.path })
  }
}

function orElse<T>(read: Result<T | null>, missing: Problem): Result<T> {
  if (!read.ok) return read
  return read.value === null ? { ok: false, problem: missing } : succeed(read.value)
}
