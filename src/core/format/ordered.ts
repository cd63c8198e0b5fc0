import type { Layer } from '#core/model/layer.ts'
import type { Dataset, DatasetItem } from './dataset.ts'

/** Articles by id, layers by annotator; layers that nobody has touched are left out. The order is by code unit. */
export function orderedItems({ items }: Dataset): readonly DatasetItem[] {
  return items
    .map(({ article, layers }) => ({ article, layers: orderedLayers(layers) }))
    .toSorted((a, b) => compareText(a.article.id, b.article.id))
}

function orderedLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers
    .filter((layer) => !isUntouched(layer))
    .toSorted((a, b) => compareText(a.annotator, b.annotator))
}

function isUntouched({ status, annotations, relations }: Layer): boolean {
  return status === 'to-do' && annotations.length + relations.length === 0
}

/** `entries` with their keys in order, so that when they were set does not show. */
export function sortedMembers<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => compareText(a, b)))
}

/** By UTF-16 code units: the same on every machine, in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
