import { historyOf } from '#core/change/history.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import { agendaOf } from '#core/review/agenda.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Layers } from './layers.ts'
import type { Library } from './library.ts'
import { undoState } from './undo-state.ts'
import { createQueue } from './queue.ts'
import type { ReviewEvent } from './review-views.ts'

/** What a review looks at. */
export interface Reviewed {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  /** Id of whoever works here. */
  readonly annotator: string
}

type Told = (event: ReviewEvent) => void

/** What tells a listener of every layer of `article` that may be seen: first all of them, then those that change. */
export function followReview(source: Reviewed, article: string): Result<(listener: Told) => () => void> {
  const isKnown = source.library.heads().some(({ id }) => id === article)
  return isKnown
    ? succeed((listener) => follow(source, article, listener))
    : fail('article-unknown', { article })
}

function follow(source: Reviewed, article: string, listener: Told): () => void {
  const { library } = source
  let isHidden = library.isHidden(article)
  const stop = library.subscribeLayers((layer) => {
    if (layer.article !== article) return
    // With my own layer the others may come into sight, or go out of it.
    const wasHidden = isHidden
    isHidden = library.isHidden(article)
    if (wasHidden !== isHidden) void readAll(source, article).then(listener)
    else if (layer.annotator === source.annotator) listener({ type: 'layer', layer })
    else if (!isHidden) void tellOf(source, layer).then(listener)
  })
  // A snapshot: what may be seen is another now.
  const stopAll = library.subscribe(({ type }) => {
    if (type === 'snapshot') void readAll(source, article).then(listener)
  })
  void readAll(source, article).then(listener)
  return () => {
    stop()
    stopAll()
  }
}

async function readAll(source: Reviewed, article: string): Promise<ReviewEvent> {
  const layers = await visibleLayers(source, article)
  const access = source.library.isHidden(article) ? 'hidden' : 'shown'
  return {
    type: 'all',
    layers: layers.filter(({ annotator }) => annotator !== goldAnnotator),
    gold: await goldOf(source, article),
    colleagues: access,
  }
}

async function tellOf(source: Reviewed, layer: Layer): Promise<ReviewEvent> {
  if (layer.annotator !== goldAnnotator)
    return { type: 'layer', layer: await source.layers.overMyText(layer) }
  return { type: 'gold', gold: await goldOf(source, layer.article) }
}

/** Looking at it does not keep others from deciding. */
async function goldOf({ store, layers }: Reviewed, article: string): Promise<ReviewEventOf<'gold'>['gold']> {
  const key = { annotator: goldAnnotator, article }
  const open = await layers.find(key)
  if (open) return { layer: open.layer, history: open.snapshot().history }
  const stored = await store.readLayer(key)
  if (!stored.ok) return null
  return { layer: stored.value.layer, history: undoState(historyOf(stored.value.entries)) }
}

type ReviewEventOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>

/** Everybody's layers; in a blind project mine alone, until I have marked the article as done. */
export async function visibleLayers(
  { layers, library, annotator }: Pick<Reviewed, 'layers' | 'library' | 'annotator'>,
  article: string,
): Promise<readonly Layer[]> {
  const all = await layers.read(article)
  return library.isHidden(article) ? all.filter((layer) => layer.annotator === annotator) : all
}

/** Keeps the library's word on how far the gold version of each article is. Resolves when all that there is was counted. */
export async function keepGoldProgress({
  library,
  layers,
}: Pick<Reviewed, 'library' | 'layers'>): Promise<void> {
  const inTurn = createQueue()
  const waiting = new Set<string>()
  const count = async (article: string): Promise<void> => {
    waiting.delete(article)
    library.putGold(article, agendaOf(await layers.read(article)).progress)
  }
  const hasGold = (article: string) =>
    library.layersOf(article).some(({ annotator }) => annotator === goldAnnotator)
  library.subscribeLayers(({ article }) => {
    if (waiting.has(article) || !hasGold(article)) return
    waiting.add(article)
    void inTurn(() => count(article))
  })
  for (const { id } of library.heads())
    if (hasGold(id) && library.goldOf(id) === null) await inTurn(() => count(id))
}
