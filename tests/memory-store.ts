import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type {
  Inventory,
  LayerKey,
  OutsideChange,
  ProjectGateway,
  ProjectStore,
  StoredLayer,
} from '#core/ports.ts'
import { problem, type Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

/** Why a write to the project at `path` is to fail, or null; asked before each one. */
export type Refuse = (write: 'project' | 'article' | 'append', path: string) => Problem | null

/**
 * Projects that live as long as the gateway: the in-memory twin of the folders on disk. `copies` are second versions of
 * layers, by file.
 */
export function memoryGateway(
  refuse: Refuse = () => null,
  copies: Map<string, Layer> = new Map(),
): ProjectGateway {
  const shelf = new Map<string, Contents>()
  const openWith = (access: Access['access']) => async (path: string) => {
    const contents = shelf.get(path)
    if (!contents) return fail('project-missing', {}, { file: path })
    return succeed(new MemoryStore(path, { contents, refuse, access }))
  }
  return {
    open: openWith('write'),
    openForReading: openWith('read'),
    modernise: async () => succeed(null),
    create: async (path, project) => {
      if (shelf.has(path)) return fail('project-exists', {}, { file: path })
      const contents: Contents = {
        project,
        articles: new Map(),
        earlier: new Map(),
        layers: new Map(),
        claims: new Map(),
        watchers: new Map(),
        copies,
      }
      shelf.set(path, contents)
      return succeed(new MemoryStore(path, { contents, refuse, access: 'write' }))
    },
    copy: async (from, to) => {
      const contents = shelf.get(from)
      if (!contents) return fail('project-missing', {}, { file: from })
      if (shelf.has(to)) return fail('project-exists', {}, { file: to })
      const { project, articles, earlier, layers } = contents
      shelf.set(to, {
        project,
        articles: new Map(articles),
        earlier: new Map(earlier),
        layers: new Map(layers),
        claims: new Map(),
        watchers: new Map(),
        copies,
      })
      return succeed(null)
    },
  }
}

interface Contents {
  project: Project
  readonly articles: Map<string, Article>
  readonly earlier: Map<string, Article>
  readonly layers: Map<string, StoredLayer>
  readonly claims: Map<string, ProjectStore>
  readonly copies: Map<string, Layer>
  readonly watchers: Map<ProjectStore, (changes: readonly OutsideChange[]) => void>
}

interface Access {
  readonly contents: Contents
  readonly refuse: Refuse
  readonly access: ProjectStore['access']
}

class MemoryStore implements ProjectStore {
  readonly path: string
  readonly access: ProjectStore['access']
  readonly #contents: Contents
  readonly #access: Access
  #isClosed = false

  constructor(path: string, access: Access) {
    this.path = path
    this.access = access.access
    this.#contents = access.contents
    this.#access = access
  }

  async readProject(): Promise<Result<Project>> {
    return succeed(this.#contents.project)
  }

  async updateProject(edit: (current: Project) => Project): Promise<Result<Project>> {
    const next = edit(this.#contents.project)
    if (next === this.#contents.project) return succeed(next)
    const written = this.#write('project', () => {
      this.#contents.project = next
      this.#tell({ type: 'project' })
    })
    return written.ok ? succeed(next) : written
  }

  async claim(annotator: string): Promise<Result<null>> {
    const refusal = this.#refusal()
    if (refusal) return { ok: false, problem: refusal }
    const holder = this.#contents.claims.get(annotator) ?? this
    if (holder !== this)
      return fail('annotator-elsewhere', { annotator, holder: 'this test' }, { file: this.path })
    this.#contents.claims.set(annotator, this)
    return succeed(null)
  }

  async release(annotator: string): Promise<void> {
    if (this.#contents.claims.get(annotator) === this) this.#contents.claims.delete(annotator)
  }

  async exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    const refusal = this.#refusal()
    return refusal ? { ok: false, problem: refusal } : task()
  }

  async inventory(): Promise<Inventory> {
    const keyed = <T>(keys: readonly T[]) => keys.map((key) => ({ key, mark: null }))
    return { articles: keyed(await this.articleIds()), layers: keyed(await this.layerKeys()) }
  }

  async articleIds(): Promise<readonly string[]> {
    return [...this.#contents.articles.keys()].toSorted()
  }

  async readArticle(id: string): Promise<Result<Article>> {
    const article = this.#contents.articles.get(id)
    return article ? succeed(article) : fail('article-unknown', { article: id })
  }

  async writeArticle(article: Article): Promise<Result<null>> {
    return this.#write('article', () => {
      this.#contents.articles.set(article.id, article)
      this.#tell({ type: 'article', article: article.id })
    })
  }

  async readEarlier(id: string, sha256: string): Promise<Result<Article>> {
    const article = this.#contents.earlier.get(`${id}/${sha256}`)
    return article ? succeed(article) : fail('text-unknown', { article: id })
  }

  async keepEarlier(article: Article): Promise<Result<null>> {
    const name = `${article.id}/${article.sha256}`
    return this.#write('article', () => void this.#contents.earlier.set(name, article))
  }

  async layerKeys(): Promise<readonly LayerKey[]> {
    return [...this.#contents.layers.values()]
      .map(({ layer: { annotator, article } }) => ({ annotator, article }))
      .toSorted((a, b) => compare(a.annotator, b.annotator) || compare(a.article, b.article))
  }

  async readLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    return succeed(this.#layer(key))
  }

  async openLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    const claimed = await this.claim(key.annotator)
    return claimed.ok ? succeed(this.#layer(key)) : claimed
  }

  append(entry: LogEntry, after: Layer): Promise<Result<null>> {
    return this.appendAll([entry], after)
  }

  async appendAll(added: readonly LogEntry[], after: Layer): Promise<Result<null>> {
    const claimed = await this.claim(after.annotator)
    if (!claimed.ok) return claimed
    const before = this.#layer(after)
    const isNext = added.every(({ revision }, index) => revision === before.layer.revision + 1 + index)
    if (!isNext) return fail('not-saved', { reason: 'out of order' })
    return this.#write('append', () => {
      const entries = [...before.entries, ...added]
      this.#contents.layers.set(nameOf(after), { layer: after, entries, notices: [] })
      this.#tell({ type: 'layer', key: { annotator: after.annotator, article: after.article } })
    })
  }

  async copies(): Promise<readonly string[]> {
    return [...this.#contents.copies.keys()]
  }

  async readCopy(file: string): Promise<Result<Layer>> {
    const copy = this.#contents.copies.get(file)
    return copy ? succeed(copy) : fail('version-unknown', {}, { file })
  }

  async settleCopy(file: string): Promise<Result<null>> {
    const isThere = this.#contents.copies.delete(file)
    return isThere ? succeed(null) : fail('version-unknown', {}, { file })
  }

  async watch(listener: (changes: readonly OutsideChange[]) => void): Promise<() => void> {
    this.#contents.watchers.set(this, listener)
    return () => void this.#contents.watchers.delete(this)
  }

  /** Other programs hear of it. */
  #tell(change: OutsideChange): void {
    for (const [store, listener] of this.#contents.watchers) if (store !== this) listener([change])
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#contents.watchers.delete(this)
    for (const annotator of this.#contents.claims.keys()) await this.release(annotator)
  }

  #layer(key: LayerKey): StoredLayer {
    const untouched = { layer: emptyLayer(key.annotator, key.article), entries: [], notices: [] }
    return this.#contents.layers.get(nameOf(key)) ?? untouched
  }

  #write(what: Parameters<Refuse>[0], act: () => void): Result<null> {
    const refusal = this.#refusal() ?? this.#access.refuse(what, this.path)
    if (refusal) return { ok: false, problem: refusal }
    act()
    return succeed(null)
  }

  #refusal(): Problem | null {
    if (this.access === 'read') return problem('project-read-only', {}, { file: this.path })
    return this.#isClosed ? problem('not-saved', { reason: 'the project was closed' }) : null
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
