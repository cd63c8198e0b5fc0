import { compareAnnotations } from '#core/anchor/span.ts'
import type { Layer } from '#core/model/layer.ts'
import { compareIds, type ItemChange } from './change.ts'
import type { LogEntry } from './history.ts'

/** `layer` as it was after `revision`, told by taking back what came later; null where `entries` do not tell it. */
export function layerAt(layer: Layer, entries: readonly LogEntry[], revision: number): Layer | null {
  const later = entries.filter((entry) => entry.revision > revision && entry.revision <= layer.revision)
  if (revision > layer.revision || later.length !== layer.revision - revision) return null
  const annotations = byId(layer.annotations)
  const relations = byId(layer.relations)
  const comments = byId(layer.comments)
  const decisions = byId(layer.decisions)
  const orphans = byId(layer.orphans ?? [])
  let { status, text } = layer
  for (const { change } of later.toReversed()) {
    takeBack(annotations, change.annotations)
    takeBack(relations, change.relations)
    takeBack(comments, change.comments)
    takeBack(decisions, change.decisions)
    if (change.orphans) takeBack(orphans, change.orphans)
    status = change.status?.[0] ?? status
    text = change.text ? (change.text[0] ?? undefined) : text
  }
  const { orphans: _, text: __, ...others } = layer
  return {
    ...others,
    revision,
    status,
    annotations: [...annotations.values()].toSorted(compareAnnotations),
    relations: [...relations.values()].toSorted(compareIds),
    comments: [...comments.values()].toSorted(compareIds),
    decisions: [...decisions.values()].toSorted(compareIds),
    ...(orphans.size > 0 && { orphans: [...orphans.values()].toSorted(compareAnnotations) }),
    ...(text !== undefined && { text }),
  }
}

interface Item {
  readonly id: string
}

function byId<T extends Item>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function takeBack<T extends Item>(items: Map<string, T>, { added, updated, removed }: ItemChange<T>): void {
  for (const item of added) items.delete(item.id)
  for (const [from] of updated) items.set(from.id, from)
  for (const item of removed) items.set(item.id, item)
}
