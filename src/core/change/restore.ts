import { quoteOf } from '#core/anchor/span.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, type ItemChange, itemChange, noChange } from './change.ts'
import { changedAt } from './changed-at.ts'
import { checkDraft } from './check-values.ts'
import { canRelate } from './decide-relation.ts'
import { itemDifference } from './difference.ts'
import { isSameAnnotation } from './same-annotation.ts'
import type { CommandOf, Situation } from './situation.ts'

/**
 * Brings annotations, or the whole layer, back to what they were; comments stay. Refused as a whole where that state no longer fits the
 * text or the scheme: a restored annotation is as good as one made now.
 */
export function restore(situation: Situation, { revision, ids }: CommandOf<'restore'>): Result<Change> {
  const past = situation.past?.(revision)
  if (!past) return fail('state-unknown', { revision })
  const { layer } = situation
  const missing = ids?.find((id) => !itemsOf(layer, past).some((a) => a.id === id))
  if (missing !== undefined) return fail('annotation-unknown', { id: missing })
  const goal = ids === undefined ? past : withItems(situation, past, new Set(ids))
  const annotations = annotationsToward(situation, goal)
  const refusal = checkAll(situation, annotations)
  if (refusal) return { ok: false, problem: refusal }
  const orphans = itemsToward(layer.orphans ?? [], goal.orphans ?? [], isSameAnnotation)
  return succeed({
    ...noChange,
    annotations,
    relations: itemsToward(layer.relations, goal.relations, isSameRelation),
    decisions: itemDifference(layer.decisions, goal.decisions),
    status: goal.status === layer.status ? null : [layer.status, goal.status],
    ...(orphans.added.length + orphans.updated.length + orphans.removed.length > 0 && { orphans }),
  })
}

/** With what lost its place, now or then. */
function itemsOf(...layers: readonly Layer[]): readonly Annotation[] {
  return layers.flatMap(({ annotations, orphans = [] }) => [...annotations, ...orphans])
}

/** My layer now, with the annotations `ids` as they are in `past`, and with what relations that leaves and brings back. */
function withItems({ layer, scheme }: Situation, past: Layer, ids: ReadonlySet<string>): Layer {
  const annotations = [
    ...layer.annotations.filter((a) => !ids.has(a.id)),
    ...past.annotations.filter((a) => ids.has(a.id)),
  ]
  const orphans = [
    ...(layer.orphans ?? []).filter((a) => !ids.has(a.id)),
    ...(past.orphans ?? []).filter((a) => ids.has(a.id)),
  ]
  const kinds = new Map([...annotations, ...orphans].map((a) => [a.id, a.kind]))
  const present = new Set(itemsOf(layer).map((a) => a.id))
  const isBack = (id: string): boolean => ids.has(id) && !present.has(id)
  const fits = ({ type, from, to }: Relation): boolean => {
    const [start, end] = [kinds.get(from), kinds.get(to)]
    const rule = scheme.relationTypes.find((t) => t.id === type)
    return start !== undefined && end !== undefined && (rule ? canRelate(rule, start, end) : false)
  }
  const isTouched = ({ from, to }: Relation): boolean => ids.has(from) || ids.has(to)
  const kept = layer.relations.filter((r) => !isTouched(r) || fits(r))
  const brought = past.relations.filter((r) => (isBack(r.from) || isBack(r.to)) && fits(r))
  const isAbout = ({ gold }: Decision): boolean => gold !== null && ids.has(gold)
  return {
    ...layer,
    annotations,
    orphans,
    relations: [...kept, ...brought.filter((r) => !isAmong(kept, r))],
    decisions: [...layer.decisions.filter((d) => !isAbout(d)), ...past.decisions.filter(isAbout)],
  }
}

function isAmong(relations: readonly Relation[], one: Relation): boolean {
  return relations.some((r) => r.id === one.id || isSameRelation({ ...r, id: one.id }, one))
}

function isSameRelation(a: Relation, b: Relation): boolean {
  return a.id === b.id && a.type === b.type && a.from === b.from && a.to === b.to
}

/** What is restored is changed now, whenever it was changed before. */
function annotationsToward({ layer, now }: Situation, goal: Layer): ItemChange<Annotation> {
  const isSame = (a: Annotation, b: Annotation): boolean =>
    isSameAnnotation({ ...a, updatedAt: '' }, { ...b, updatedAt: '' })
  const { added, updated, removed } = itemsToward(layer.annotations, goal.annotations, isSame)
  const changedNow = (a: Annotation): Annotation => changedAt(a, now)
  return {
    added: added.map(changedNow),
    updated: updated.map(([from, to]) => [from, changedNow(to)] as const),
    removed,
  }
}

function itemsToward<T extends { readonly id: string }>(
  items: readonly T[],
  goal: readonly T[],
  isSame: (a: T, b: T) => boolean,
): ItemChange<T> {
  const now = new Map(items.map((item) => [item.id, item]))
  const wanted = new Set(goal.map((item) => item.id))
  const updated: (readonly [T, T])[] = []
  for (const to of goal) {
    const from = now.get(to.id)
    if (from && !isSame(from, to)) updated.push([from, to])
  }
  return itemChange({
    added: goal.filter((item) => !now.has(item.id)),
    updated,
    removed: items.filter((item) => !wanted.has(item.id)),
  })
}

function checkAll(
  { scheme, article }: Situation,
  { added, updated }: ItemChange<Annotation>,
): Problem | null {
  for (const annotation of [...added, ...updated.map(([, to]) => to)]) {
    const refusal = checkDraft(scheme, annotation)
    if (refusal) return refusal
    const { quote, ranges } = annotation
    if (quoteOf(article.text, ranges) !== quote) return problem('state-of-other-text', { quote })
  }
  return null
}
