import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { LayerKey, ProjectStore } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { type OpenLayer, openLayer } from './open-layer.ts'
import { readArticle, type Shelves } from './read-article.ts'
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
  read(article: string): Promise<readonly Layer[]>
  /** Shows what somebody else made of a layer that is open here; false where it is not. */
  refresh(key: LayerKey): Promise<boolean>
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
  return {
    open,
    find: async (key) => {
      const known = await opened.get(nameOf(key))
      return known?.ok ? known.value : null
    },
    refresh: async (key) => {
      const live = await opened.get(nameOf(key))
      if (live?.ok) await live.value.refresh()
      return live?.ok ?? false
    },
    opened: async () =>
      (await Promise.all(opened.values())).flatMap((result) => (result.ok ? [result.value] : [])),
    read: async (article) => {
      const annotators = source.library.layersOf(article).map((layer) => layer.annotator)
      const read = await Promise.all(
        annotators.toSorted().map(async (annotator) => {
          const key = { annotator, article }
          const live = await opened.get(nameOf(key))
          return live?.ok ? [live.value.layer] : readStored(source.store, key)
        }),
      )
      return read.flat()
    },
  }
}

async function readStored(store: ProjectStore, key: LayerKey): Promise<readonly Layer[]> {
  const stored = await store.readLayer(key)
  return stored.ok ? [stored.value.layer] : []
}

async function openStoredLayer(source: LayerSource, key: LayerKey): Promise<Result<OpenLayer>> {
  const { store, library, project, surroundings, unsaved, annotator: by } = source
  const article = await readArticle(source, key.article)
  if (!article.ok) return article
  const stored = await (store.access === 'read' ? store.readLayer(key) : store.openLayer(key))
  if (!stored.ok) return stored
  const { clock, ids, pause } = surroundings
  const scheme = () => project().scheme
  const around = { store, scheme, clock, ids, pause, unsaved, by }
  const layer = openLayer({ ...around, article: article.value, stored: stored.value })
  layer.subscribe(() => library.putLayer(layer.layer))
  return succeed(layer)
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
