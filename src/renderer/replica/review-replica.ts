import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { type Agenda, agendaOf } from '#core/review/agenda.ts'
import type { ReviewEvent } from '#core/workspace/review-views.ts'
import type { LayerReplica } from './layer-replica.ts'

/** Everybody's layers of one article, the gold version, and what there is to decide. */
export interface ReviewReplica {
  readonly layers: readonly Layer[]
  readonly gold: LayerReplica
  readonly colleagues: 'shown' | 'hidden'
  readonly agenda: Agenda
}

type Parts = Omit<ReviewReplica, 'agenda'>

/** The replica after `event`. */
export function reviewAfter(before: ReviewReplica | null, event: ReviewEvent): ReviewReplica | null {
  if (event.type === 'all') {
    const gold = event.gold ?? { layer: emptyLayer(goldAnnotator, ''), history: { undo: null, redo: null } }
    return withAgenda({ layers: event.layers, gold, colleagues: event.colleagues })
  }
  if (before === null) return null
  if (event.type === 'gold') return event.gold ? withGold(before, event.gold) : before
  const others = before.layers.filter(({ annotator }) => annotator !== event.layer.annotator)
  return withAgenda({ layers: [...others, event.layer], gold: before.gold, colleagues: before.colleagues })
}

/** The replica with another state of the gold version; an older one than it has is passed over. */
export function withGold(before: ReviewReplica, gold: LayerReplica): ReviewReplica {
  return gold.layer.revision < before.gold.layer.revision
    ? before
    : withAgenda({ layers: before.layers, gold, colleagues: before.colleagues })
}

function withAgenda({ layers, gold, colleagues }: Parts): ReviewReplica {
  const sorted = layers.toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1))
  let agenda: Agenda | null = null
  return {
    layers: sorted,
    gold,
    colleagues,
    // Only the Review screen asks for it.
    get agenda() {
      agenda ??= agendaOf([...sorted, gold.layer])
      return agenda
    },
  }
}
