import type { Layer } from '#core/model/layer.ts'
import type { DatasetItem } from './dataset.ts'

/** Layers by annotator; those that nobody has touched are left out. The order is by code unit. */
export function orderedItem({ article, layers }: DatasetItem): DatasetItem {
  const touched = layers.filter((layer) => !isUntouched(layer))
  return { article, layers: touched.toSorted((a, b) => compareText(a.annotator, b.annotator)) }
}

function isUntouched({ status, annotations, relations, comments, decisions, orphans = [] }: Layer): boolean {
  return (
    status === 'to-do' &&
    [annotations, relations, comments, decisions, orphans].every(({ length }) => length === 0)
  )
}

/** `entries` with their keys in order, so that when they were set does not show. */
export function sortedMembers<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => compareText(a, b)))
}

/** By UTF-16 code units: the same on every machine, in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
