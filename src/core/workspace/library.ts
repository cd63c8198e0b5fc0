import type { Article } from '#core/model/article.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import { createFeed, type Listener } from './feed.ts'
import { type ArticleHead, headOf, summariseLayer } from './summary.ts'
import type { ArticleSummary, LayerSummary, LibraryEvent } from './views.ts'

/** What is known of every article without its text: the rows of the library, kept up to date. */
export interface Library {
  rows(): readonly ArticleSummary[]
  heads(): readonly ArticleHead[]
  /** Ids of annotators who have a layer for the article, whether or not there is anything in it. */
  layersOf(article: string): readonly LayerSummary[]
  subscribe(listener: Listener<LibraryEvent>): () => void
  putArticle(article: Article): void
  putLayer(layer: Layer): void
  /** What could not be read when the project was opened. */
  readonly notices: readonly Problem[]
}

interface Shelf {
  readonly head: ArticleHead
  readonly layers: ReadonlyMap<string, LayerSummary>
}

/** Reads every article and layer of `store` once. `annotator` is whose work counts as mine. */
export async function openLibrary(store: ProjectStore, annotator: string): Promise<Library> {
  const notices: Problem[] = []
  const shelves = await readShelves(store, notices)
  const feed = createFeed<LibraryEvent>()
  const row = (id: string) => [...optional(shelves.get(id))].map((shelf) => rowOf(shelf, annotator))
  const put = (id: string, shelf: Shelf) => {
    shelves.set(id, shelf)
    feed.publish({ type: 'rows', rows: row(id) })
  }
  return {
    notices,
    rows: () => [...shelves.values()].map((shelf) => rowOf(shelf, annotator)),
    heads: () => [...shelves.values()].map((shelf) => shelf.head),
    layersOf: (article) => [...(shelves.get(article)?.layers.values() ?? [])],
    subscribe: (listener) => feed.subscribe(listener),
    putArticle: (article) => {
      const layers = shelves.get(article.id)?.layers ?? new Map<string, LayerSummary>()
      put(article.id, { head: headOf(article), layers })
    },
    putLayer: (layer) => {
      const shelf = shelves.get(layer.article)
      if (shelf) put(layer.article, { ...shelf, layers: withLayer(shelf.layers, layer) })
    },
  }
}

async function readShelves(store: ProjectStore, notices: Problem[]): Promise<Map<string, Shelf>> {
  const shelves = new Map<string, Shelf>()
  for (const id of await store.articleIds()) {
    const article = await store.readArticle(id)
    if (article.ok) shelves.set(id, { head: headOf(article.value), layers: new Map() })
    else notices.push(article.problem)
  }
  for (const key of await store.layerKeys()) await readLayerInto(shelves, notices, { store, key })
  return shelves
}

async function readLayerInto(
  shelves: Map<string, Shelf>,
  notices: Problem[],
  { store, key }: { readonly store: ProjectStore; readonly key: LayerKey },
): Promise<void> {
  const shelf = shelves.get(key.article)
  const stored = await store.readLayer(key)
  if (!stored.ok) notices.push(stored.problem)
  else if (shelf) shelves.set(key.article, { ...shelf, layers: withLayer(shelf.layers, stored.value.layer) })
}

function withLayer(layers: Shelf['layers'], layer: Layer): Shelf['layers'] {
  return new Map([...layers, [layer.annotator, summariseLayer(layer)]])
}

function rowOf({ head: { sha256: _, ...head }, layers }: Shelf, annotator: string): ArticleSummary {
  const mine = layers.get(annotator) ?? summariseLayer(emptyLayer(annotator, head.id))
  return { ...head, mine, others: [...layers.values()].filter((layer) => layer.annotator !== annotator) }
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
