import type { Layer } from '#core/model/layer.ts'
import type { Change } from './change.ts'
import { itemDifference } from './difference.ts'

/** The change that leads from `before` to what `after` holds; their revisions do not matter. */
export function changeBetween(before: Layer, after: Layer): Change {
  const orphans = itemDifference(before.orphans ?? [], after.orphans ?? [])
  return {
    annotations: itemDifference(before.annotations, after.annotations),
    relations: itemDifference(before.relations, after.relations),
    comments: itemDifference(before.comments, after.comments),
    decisions: itemDifference(before.decisions, after.decisions),
    status: before.status === after.status ? null : [before.status, after.status],
    ...(orphans.added.length + orphans.updated.length + orphans.removed.length > 0 && { orphans }),
    ...(before.text !== after.text && { text: [before.text ?? null, after.text ?? null] as const }),
  }
}
