import type { Article } from '#core/model/article.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { Cache, Inventory, LayerKey, ProjectStore } from '#core/ports.ts'
import { textUnder } from '#core/change/text-under.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import type { GoldProgress } from '#core/review/agenda.ts'
import { createFeed, type Listener } from './feed.ts'
import { indexOf, type LibraryIndex, recall, type Shelf } from './library-index.ts'
import { isHiddenFrom, rowOf, type Viewer } from './library-row.ts'
import { type ArticleHead, headOf, summariseLayer } from './summary.ts'
import type { ArticleSummary, LayerSummary, LibraryEvent } from './views.ts'

/** What is known of every article without its text: the rows of the library, kept up to date. */
export interface Library {
  rows(): readonly ArticleSummary[]
  heads(): readonly ArticleHead[]
  has(article: string): boolean
  /** Ids of annotators who have a layer for the article, whether or not there is anything in it. */
  layersOf(article: string): readonly LayerSummary[]
  /** SHA-256 of the text of an article that I work on: the one that my layer is over, else the newest. */
  myText(article: string): string | null
  subscribe(listener: Listener<LibraryEvent>): () => void
  putArticle(article: Article): void
  putLayer(layer: Layer): void
  /** Told of every layer that has changed. */
  subscribeLayers(listener: Listener<Layer>): () => void
  putGold(article: string, progress: GoldProgress): void
  goldOf(article: string): GoldProgress | null
  /** Whether colleagues' work on the article is kept from me. */
  isHidden(article: string): boolean
  /** Forgets the other articles. */
  keepOnly(articles: ReadonlySet<string>): void
  /** Tells all rows anew. */
  tellAll(): void
  /** Reads an article anew that somebody else may have changed, added or removed. */
  renewArticle(id: string): Promise<void>
  /** The same for a layer that is not open here. */
  renewLayer(key: LayerKey): Promise<void>
  /** What cannot be read, or is worth a look; `about` tells which notices take the place of which. */
  notices(): readonly Problem[]
  setNotices(about: string, notices: readonly Problem[]): void
}

/**
 * Reads every article and layer of `store` once, but those of which `cache` knows what they hold; `keep` puts there what
 * is known now.
 */
export async function openLibrary(
  store: ProjectStore,
  viewer: Viewer,
  cache: Cache,
): Promise<{ readonly library: Library; readonly keep: () => Promise<unknown> }> {
  const inventory = await store.inventory()
  const known = recall(await cache.read(store.path), inventory)
  const library = new OpenLibrary(store, viewer, known)
  const unread = inventory.articles.filter(({ key }) => !known.has(key))
  const changed = inventory.layers.filter(({ key }) => !known.get(key.article)?.layers.has(key.annotator))
  for (const { key } of unread) await library.renewArticle(key)
  for (const { key } of changed) await library.renewLayer(key)
  await noticeCopies(store, library)
  const isAsKept = unread.length + changed.length === 0
  return {
    library,
    keep: async () => (isAsKept ? undefined : cache.write(store.path, library.index(inventory))),
  }
}

/** Lists the second versions that lie in the project, each once: a log belongs to the layer file of its name. */
export async function noticeCopies(store: ProjectStore, library: Pick<Library, 'setNotices'>): Promise<void> {
  const copies = await store.copies()
  const isTold = (file: string): boolean => copies.includes(file.replace(/\.log\.jsonl$/, '.json'))
  library.setNotices(
    'copies',
    copies
      .filter((file) => file.endsWith('.json') || !isTold(file))
      .map((file) => problem('second-version', {}, { file })),
  )
}

class OpenLibrary implements Library {
  readonly #store: ProjectStore
  readonly #viewer: Viewer
  readonly #shelves: Map<string, Shelf>
  readonly #notices = new Map<string, readonly Problem[]>()
  readonly #feed = createFeed<LibraryEvent>()
  readonly #layerFeed = createFeed<Layer>()

  constructor(store: ProjectStore, viewer: Viewer, known: ReadonlyMap<string, Shelf>) {
    this.#store = store
    this.#viewer = viewer
    this.#shelves = new Map(known)
  }

  /** Of all that has nothing wrong with it, as it was read from the files of `inventory`. */
  index(inventory: Inventory): LibraryIndex {
    return indexOf(this.#shelves.values(), inventory, (article, annotator) =>
      this.#notices.has(annotator === undefined ? aboutArticle(article) : aboutLayer({ annotator, article })),
    )
  }

  rows(): readonly ArticleSummary[] {
    return [...this.#shelves.values()].map((shelf) => rowOf(shelf, this.#viewer))
  }

  heads(): readonly ArticleHead[] {
    return [...this.#shelves.values()].map((shelf) => shelf.head)
  }

  has(article: string): boolean {
    return this.#shelves.has(article)
  }

  layersOf(article: string): readonly LayerSummary[] {
    return [...(this.#shelves.get(article)?.layers.values() ?? [])]
  }

  myText(article: string): string | null {
    const shelf = this.#shelves.get(article)
    const mine = shelf?.layers.get(this.#viewer.annotator)
    return shelf ? ((mine && textUnder(shelf.head, mine)) ?? shelf.head.sha256) : null
  }

  notices(): readonly Problem[] {
    return [...this.#notices.values()].flat()
  }

  subscribe(listener: Listener<LibraryEvent>): () => void {
    return this.#feed.subscribe(listener)
  }

  putArticle(article: Article): void {
    const known = this.#shelves.get(article.id) ?? { layers: new Map<string, LayerSummary>(), gold: null }
    this.#put(article.id, { ...known, head: headOf(article) })
  }

  putLayer(layer: Layer): void {
    const shelf = this.#shelves.get(layer.article)
    if (!shelf) return
    this.#put(layer.article, { ...shelf, layers: withLayer(shelf.layers, layer) })
    this.#layerFeed.publish(layer)
  }

  subscribeLayers(listener: Listener<Layer>): () => void {
    return this.#layerFeed.subscribe(listener)
  }

  putGold(article: string, gold: GoldProgress): void {
    const shelf = this.#shelves.get(article)
    if (shelf) this.#put(article, { ...shelf, gold })
  }

  goldOf(article: string): GoldProgress | null {
    return this.#shelves.get(article)?.gold ?? null
  }

  isHidden(article: string): boolean {
    const shelf = this.#shelves.get(article)
    return shelf !== undefined && isHiddenFrom(this.#viewer, shelf)
  }

  tellAll(): void {
    this.#feed.publish({ type: 'snapshot', rows: this.rows(), notices: this.notices() })
  }

  keepOnly(articles: ReadonlySet<string>): void {
    for (const id of this.#shelves.keys()) if (!articles.has(id)) this.#shelves.delete(id)
    this.tellAll()
  }

  setNotices(about: string, notices: readonly Problem[]): void {
    if (notices.length === 0 && !this.#notices.has(about)) return
    this.#notices.delete(about)
    if (notices.length > 0) this.#notices.set(about, notices)
    this.#feed.publish({ type: 'rows', rows: [], notices: this.notices() })
  }

  async renewArticle(id: string): Promise<void> {
    const article = await this.#store.readArticle(id)
    const isGone = !article.ok && article.problem.code === 'article-unknown'
    this.setNotices(aboutArticle(id), article.ok || isGone ? [] : [article.problem])
    if (article.ok) this.putArticle(article.value)
    else if (isGone && this.#shelves.delete(id)) this.tellAll()
  }

  async renewLayer(key: LayerKey): Promise<void> {
    const about = aboutLayer(key)
    const stored = await this.#store.readLayer(key)
    if (!stored.ok) return this.setNotices(about, [stored.problem])
    const { layer, notices } = stored.value
    const isLoose = !isUntouched(layer) && !this.#shelves.has(key.article)
    const loose = isLoose
      ? [problem('layer-without-article', {}, { file: `${key.annotator}/${key.article}` })]
      : []
    this.setNotices(about, [...notices.filter(isSettled), ...loose])
    if (isUntouched(layer)) this.#dropLayer(key)
    else this.putLayer(layer)
  }

  #dropLayer({ annotator, article }: LayerKey): void {
    const shelf = this.#shelves.get(article)
    if (!shelf?.layers.has(annotator)) return
    const layers = new Map([...shelf.layers].filter(([name]) => name !== annotator))
    this.#put(article, { ...shelf, layers })
    this.#layerFeed.publish(emptyLayer(annotator, article))
  }

  #put(id: string, shelf: Shelf): void {
    this.#shelves.set(id, shelf)
    this.#feed.publish({ type: 'rows', rows: [rowOf(shelf, this.#viewer)] })
  }
}

function aboutArticle(id: string): string {
  return `article ${id}`
}

function aboutLayer({ annotator, article }: LayerKey): string {
  return `layer ${annotator}/${article}`
}

function isUntouched({ revision, annotations, relations }: Layer): boolean {
  return revision + annotations.length + relations.length === 0
}

/** A log that ends in half a line is one that somebody is writing just now. */
function isSettled({ code }: Problem): boolean {
  return code !== 'log-unfinished'
}

function withLayer(layers: Shelf['layers'], layer: Layer): Shelf['layers'] {
  return new Map([...layers, [layer.annotator, summariseLayer(layer)]])
}
