import { viewOver } from '#core/change/carry-over.ts'
import { textUnder } from '#core/change/text-under.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { type OpenLayer, openLayer } from './open-layer.ts'
import { readArticle, readNewest, type Shelves, withText } from './read-article.ts'
import type { Surroundings } from './surroundings.ts'
import type { UnsavedBoard } from './unsaved.ts'

interface LayerSource extends Shelves {
  readonly project: () => Project
  /** Id of whoever works here. */
  readonly annotator: string
  readonly surroundings: Surroundings
  readonly unsaved: UnsavedBoard
}

/** The layers that somebody works on stay open, so that all windows share one state. */
export interface Layers {
  open(key: LayerKey): Promise<Result<OpenLayer>>
  /** Null where nobody works on it from here. */
  find(key: LayerKey): Promise<OpenLayer | null>
  /** Everybody's layers over the text that I see; what has no sure place in it is among the orphans. */
  read(article: string): Promise<readonly Layer[]>
  /** One layer over the text that I see. */
  overMyText(layer: Layer): Promise<Layer>
  /** Shows what somebody else made of a layer that is open here; false where it is not. */
  refresh(key: LayerKey): Promise<boolean>
  /** One layer over its own text, as it is open here or stored; null where it cannot be read. */
  readOwn(key: LayerKey): Promise<Layer | null>
  /** Those that have been opened so far. */
  opened(): Promise<readonly OpenLayer[]>
}

export function createLayers(source: LayerSource): Layers {
  const opened = new Map<string, Promise<Result<OpenLayer>>>()
  const open = (key: LayerKey) => {
    const known = opened.get(nameOf(key))
    if (known) return known
    const opening = openStoredLayer(source, key)
    opened.set(nameOf(key), opening)
    void opening.then((result) => result.ok || opened.delete(nameOf(key)))
    return opening
  }
  const readOwn = async (key: LayerKey) => {
    const live = await opened.get(nameOf(key))
    return live?.ok ? live.value.layer : readStored(source.store, key)
  }
  return {
    open,
    find: async (key) => {
      const known = await opened.get(nameOf(key))
      return known?.ok ? known.value : null
    },
    readOwn,
    overMyText: (layer) => overMyText(source, layer),
    refresh: async (key) => {
      const live = await opened.get(nameOf(key))
      if (live?.ok) await live.value.refresh()
      return live?.ok ?? false
    },
    opened: async () =>
      (await Promise.all(opened.values())).flatMap((result) => (result.ok ? [result.value] : [])),
    read: (article) => readAll(source, article, readOwn),
  }
}

async function readAll(
  source: LayerSource,
  article: string,
  readOwn: Layers['readOwn'],
): Promise<readonly Layer[]> {
  const annotators = source.library.layersOf(article).map((layer) => layer.annotator)
  const read = await Promise.all(annotators.toSorted().map((annotator) => readOwn({ annotator, article })))
  return Promise.all(read.flatMap((layer) => (layer ? [overMyText(source, layer)] : [])))
}

async function readStored(store: ProjectStore, key: LayerKey): Promise<Layer | null> {
  const stored = await store.readLayer(key)
  return stored.ok ? stored.value.layer : null
}

async function openStoredLayer(source: LayerSource, key: LayerKey): Promise<Result<OpenLayer>> {
  const { store, library, project, surroundings, unsaved, annotator: by } = source
  const newest = await readNewest(source, key.article)
  if (!newest.ok) return newest
  const stored = await (store.access === 'read' ? store.readLayer(key) : store.openLayer(key))
  if (!stored.ok) return stored
  const under = textUnder(newest.value, stored.value.layer)
  const article = await (under === null
    ? readArticle(source, key.article)
    : withText(store, newest.value, under))
  if (!article.ok) return article
  const { clock, ids, pause } = surroundings
  const scheme = () => project().scheme
  const around = { store, scheme, clock, ids, pause, unsaved, by }
  const layer = openLayer({ ...around, article: article.value, stored: stored.value })
  layer.subscribe(() => library.putLayer(layer.layer))
  return succeed(layer)
}

async function overMyText(source: LayerSource, layer: Layer): Promise<Layer> {
  const mine = source.library.myText(layer.article)
  const head = source.library.heads().find(({ id }) => id === layer.article)
  const under = head ? textUnder(head, layer) : null
  if (mine === null || under === null || under === mine) return layer
  const to = await readArticle(source, layer.article)
  if (!to.ok) return { ...layer, annotations: [] }
  return viewOver({ layer, from: await textOrNull(source, to.value, under), to: to.value })
}

async function textOrNull(source: LayerSource, { id }: Article, sha256: string): Promise<Article | null> {
  const newest = await readNewest(source, id)
  const article = newest.ok ? await withText(source.store, newest.value, sha256) : newest
  return article.ok ? article.value : null
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
