import type { DatasetItem } from '#core/format/dataset.ts'
import type { Layer } from '#core/model/layer.ts'

/** One file to be written of an article: its path without an extension, and the layer that it carries. */
export interface LayerCopy {
  readonly folder: string
  readonly path: string
  readonly layer: Layer | null
}

/** Where nobody could mistake it for an annotator's: an id never begins with a mark. */
const unread = '_articles'

/** A file an annotator in a folder of theirs; what nobody has worked on stands in a folder of its own. */
export function layerCopies({ article, layers }: DatasetItem): readonly LayerCopy[] {
  const copies = layers.map((layer) => ({ folder: layer.annotator, layer }))
  const all = copies.length === 0 ? [{ folder: unread, layer: null }] : copies
  return all.map((copy) => ({ ...copy, path: `${copy.folder}/${article.id}` }))
}
