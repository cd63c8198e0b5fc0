import type { Annotation, Relation } from '#core/model/annotation.ts'
import { type Decision, goldAnnotator } from '#core/model/decision.ts'
import type { Change, ItemChange } from './change.ts'
import { itemDifference } from './difference.ts'
import type { Situation } from './situation.ts'

/**
 * In the gold version no item is without a decision: what is added by hand is one nobody had, what is changed was
 * edited by whoever changes it, and with an item its decision goes. Elsewhere `change` stays as it is.
 */
export function withProvenance(situation: Situation, change: Change): Change {
  const { layer } = situation
  if (layer.annotator !== goldAnnotator) return change
  const ruled = change.decisions
  const after = new Map(layer.decisions.map((decision) => [decision.id, decision]))
  for (const { id } of ruled.removed) after.delete(id)
  const made = [...ruled.updated.map(([, to]) => to), ...ruled.added]
  for (const decision of made) after.set(decision.id, decision)
  const stated = new Set(made.map(({ id }) => id))
  follow(situation, { after, stated, subject: 'annotation', items: change.annotations })
  follow(situation, { after, stated, subject: 'relation', items: change.relations })
  return { ...change, decisions: itemDifference(layer.decisions, [...after.values()]) }
}

interface Followed {
  readonly after: Map<string, Decision>
  /** Ids of decisions that the change itself makes. */
  readonly stated: ReadonlySet<string>
  readonly subject: Decision['subject']
  readonly items: ItemChange<Annotation> | ItemChange<Relation>
}

function follow({ nextId, by, now: at }: Situation, { after, stated, subject, items }: Followed): void {
  const removed = new Set(items.removed.map(({ id }) => id))
  const updated = new Set(items.updated.map(([from]) => from.id))
  const known = new Set<string>()
  for (const decision of after.values()) {
    const { id, gold, outcome } = decision
    if (gold === null) continue
    known.add(gold)
    if (removed.has(gold)) after.delete(id)
    else if (updated.has(gold) && outcome === 'accept' && !stated.has(id))
      after.set(id, { ...decision, outcome: 'edit', by, at })
  }
  for (const { id: gold } of items.added) {
    if (known.has(gold)) continue
    const id = nextId()
    after.set(id, { id, subject, outcome: 'add', about: [], from: null, gold, reason: null, by, at })
  }
}
