import type { Annotation } from '#core/model/annotation.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { UndoState } from '#core/workspace/views.ts'

/** The article that is open and my layer over it, as they are drawn. */
export interface OpenWork {
  readonly article: Article
  readonly layer: Layer
  readonly history: UndoState
}

/** The annotations with these ids, in reading order. */
export function withIds(layer: Layer, ids: readonly string[]): readonly Annotation[] {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  return layer.annotations.filter((a) => wanted.has(a.id))
}

/** The annotations whose kinds are shown; the same array where all are. */
export function shownOf(layer: Layer, hiddenKinds: readonly string[]): readonly Annotation[] {
  if (hiddenKinds.length === 0) return layer.annotations
  return layer.annotations.filter((a) => !hiddenKinds.includes(a.kind))
}
