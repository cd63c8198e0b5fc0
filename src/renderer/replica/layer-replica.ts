import { apply } from '#core/change/change.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Acknowledgement, LayerEvent, UndoState } from '#core/workspace/views.ts'

/** My layer of one article, and the steps that undo and redo would take. */
export interface LayerReplica {
  readonly layer: Layer
  readonly history: UndoState
}

/** The replica after `event`; null where the event does not follow from it, which a new subscription mends. */
export function advance(replica: LayerReplica | null, event: LayerEvent): LayerReplica | null {
  if (event.type === 'snapshot') return { layer: event.layer, history: event.history }
  if (replica === null || event.revision > replica.layer.revision + 1) return null
  if (event.revision < replica.layer.revision) return replica
  return { layer: layerAfter(replica.layer, event), history: event.history }
}

/**
 * The replica with what has just been acknowledged already in it. Where others' changes lie between, the replica stays
 * as it is: the subscription tells them in order, and the acknowledged one after them.
 */
export function acknowledge(
  replica: LayerReplica | null,
  acknowledgement: Acknowledgement,
): LayerReplica | null {
  if (replica === null || acknowledgement.revision > replica.layer.revision + 1) return replica
  return { ...replica, layer: layerAfter(replica.layer, acknowledgement) }
}

function layerAfter(layer: Layer, { revision, change }: Acknowledgement): Layer {
  return revision === layer.revision + 1 ? apply(layer, change, revision) : layer
}
