import type { Layer } from '#core/model/layer.ts'
import type { Change } from './change.ts'
import { itemDifference } from './difference.ts'

/** The change that makes of the layer `before` what the layer `after` holds. */
export function layerDifference(before: Layer, after: Layer): Change {
  return {
    annotations: itemDifference(before.annotations, after.annotations),
    relations: itemDifference(before.relations, after.relations),
    comments: itemDifference(before.comments, after.comments),
    decisions: itemDifference(before.decisions, after.decisions),
    status: before.status === after.status ? null : [before.status, after.status],
  }
}
