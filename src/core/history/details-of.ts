import type { Change, ItemChange } from '#core/change/change.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { Comment } from '#core/model/comment.ts'
import type { Decision } from '#core/model/decision.ts'
import type { HistoryDetail, Ruling, Subject } from './history-record.ts'
import { subjectOf, valuesOf } from './value-details.ts'

type Known = ReadonlyMap<string, Annotation>

/** What `change` did, item by item. `known` has the annotations after it and those that it removed. */
export function detailsOf(change: Change, known: Known): readonly HistoryDetail[] {
  const { relations, status, text } = change
  return [
    ...annotationDetails(change),
    ...relations.added.map((r) => ({ type: 'related' as const, ...endsOf(r, known) })),
    ...relations.updated.flatMap(([from, to]) => [
      { type: 'unrelated' as const, ...endsOf(from, known) },
      { type: 'related' as const, ...endsOf(to, known) },
    ]),
    ...relations.removed.map((r) => ({ type: 'unrelated' as const, ...endsOf(r, known) })),
    ...pairsOf(change.comments).map(commentDetail),
    ...pairsOf(change.decisions).map((pair) => decisionDetail(pair, known)),
    ...(text ? [{ type: 'text' as const, from: text[0], to: text[1] }] : []),
    ...(status ? [{ type: 'status' as const, from: status[0], to: status[1] }] : []),
  ]
}

/** An annotation that becomes an orphan, or an orphan that becomes one again, is the same one before and after. */
function annotationDetails({ annotations, orphans }: Change): readonly HistoryDetail[] {
  const lost = new Set(orphans?.added.map(({ id }) => id))
  const regained = new Map(orphans?.removed.map((orphan) => [orphan.id, orphan]))
  const placed = new Set(annotations.added.map(({ id }) => id))
  const unplaced = new Set(annotations.removed.map(({ id }) => id))
  const gone = (orphans?.removed ?? []).filter(({ id }) => !placed.has(id))
  const listed = (orphans?.added ?? []).filter(({ id }) => !unplaced.has(id))
  return [
    ...annotations.added.flatMap((a) => reattachmentOf(regained.get(a.id), a) ?? additionOf(a)),
    ...[...annotations.updated, ...(orphans?.updated ?? [])].flatMap(([from, to]) => updateOf(from, to)),
    ...[...annotations.removed, ...gone].map((a) => ({
      type: lost.has(a.id) ? ('lost' as const) : ('removed' as const),
      annotation: subjectOf(a),
    })),
    ...listed.map((a) => ({ type: 'listed' as const, annotation: subjectOf(a) })),
  ]
}

/** Null where `from` is nothing. */
function reattachmentOf(from: Annotation | undefined, to: Annotation): readonly HistoryDetail[] | null {
  return from
    ? [{ type: 'reattached', annotation: subjectOf(to) }, ...kindOf(from, to), ...valuesOf(from, to)]
    : null
}

type Pair<T> = readonly [before: T | null, after: T | null]

function pairsOf<T>({ added, updated, removed }: ItemChange<T>): readonly Pair<T>[] {
  return [
    ...added.map((item) => [null, item] as const),
    ...updated,
    ...removed.map((item) => [item, null] as const),
  ]
}

function commentDetail([before, after]: Pair<Comment>): HistoryDetail {
  const { id, on } = one(before, after)
  return { type: 'comment', id, on, from: before?.text ?? null, to: after?.text ?? null }
}

function decisionDetail([before, after]: Pair<Decision>, known: Known): HistoryDetail {
  const { id, subject, about, gold } = one(after, before)
  const annotation = gold === null || subject === 'relation' ? undefined : known.get(gold)
  const item = annotation ? subjectOf(annotation) : null
  return { type: 'decision', id, subject, about, item, from: rulingOf(before), to: rulingOf(after) }
}

function rulingOf(decision: Decision | null): Ruling | null {
  if (!decision) return null
  const { outcome, from, gold, reason, by, at } = decision
  return { outcome, from, gold, reason, by, at }
}

function one<T>(...pair: Pair<T>): T {
  const item = pair[0] ?? pair[1]
  if (item === null) throw new Error('A change has two empty sides.')
  return item
}

function endsOf({ id, type, from, to }: Relation, known: Known) {
  const end = (which: string): Subject | null => {
    const annotation = known.get(which)
    return annotation ? subjectOf(annotation) : null
  }
  return { id, relationType: type, from: end(from), to: end(to) }
}

/** An annotation may come with values already. */
function additionOf(to: Annotation): readonly HistoryDetail[] {
  const bare = { ...to, stances: {}, attributes: {}, note: '' }
  return [{ type: 'added', annotation: subjectOf(to) }, ...valuesOf(bare, to)]
}

function updateOf(from: Annotation, to: Annotation): readonly HistoryDetail[] {
  const isMoved = from.quote !== to.quote || JSON.stringify(from.ranges) !== JSON.stringify(to.ranges)
  const place = { type: 'span' as const, annotation: subjectOf(to), from: placeOf(from), to: placeOf(to) }
  return [...kindOf(from, to), ...(isMoved ? [place] : []), ...valuesOf(from, to)]
}

function kindOf(from: Annotation, to: Annotation): readonly HistoryDetail[] {
  if (from.kind === to.kind) return []
  return [{ type: 'kind', annotation: subjectOf(to), from: from.kind, to: to.kind }]
}

function placeOf({ quote, ranges }: Annotation) {
  return { quote, ranges }
}
