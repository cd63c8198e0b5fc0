import type { Change } from '#core/change/change.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { HistoryDetail, Subject } from './history-record.ts'

type Known = ReadonlyMap<string, Annotation>

/** What `change` did, item by item. `known` has the annotations after it and those that it removed. */
export function detailsOf(change: Change, known: Known): readonly HistoryDetail[] {
  const { annotations, relations, status, orphans } = change
  const lost = new Set(orphans?.added.map(({ id }) => id))
  const regained = new Set(orphans?.removed.map(({ id }) => id))
  const placed = new Set(annotations.added.map(({ id }) => id))
  return [
    ...annotations.added.flatMap((a) =>
      regained.has(a.id) ? [{ type: 'reattached' as const, annotation: subjectOf(a) }] : additionOf(a),
    ),
    ...annotations.updated.flatMap(([from, to]) => updateOf(from, to)),
    ...[...annotations.removed, ...(orphans?.removed ?? []).filter(({ id }) => !placed.has(id))].map((a) => ({
      type: lost.has(a.id) ? ('lost' as const) : ('removed' as const),
      annotation: subjectOf(a),
    })),
    ...relations.added.map((r) => ({ type: 'related' as const, ...endsOf(r, known) })),
    ...relations.updated.flatMap(([from, to]) => [
      { type: 'unrelated' as const, ...endsOf(from, known) },
      { type: 'related' as const, ...endsOf(to, known) },
    ]),
    ...relations.removed.map((r) => ({ type: 'unrelated' as const, ...endsOf(r, known) })),
    ...(status ? [{ type: 'status' as const, from: status[0], to: status[1] }] : []),
  ]
}

function subjectOf({ id, kind, quote }: Annotation): Subject {
  return { id, kind, quote }
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
  const annotation = subjectOf(to)
  const isMoved = from.quote !== to.quote || JSON.stringify(from.ranges) !== JSON.stringify(to.ranges)
  return [
    ...(from.kind === to.kind ? [] : [{ type: 'kind' as const, annotation, from: from.kind, to: to.kind }]),
    ...(isMoved ? [{ type: 'span' as const, annotation, from: placeOf(from), to: placeOf(to) }] : []),
    ...valuesOf(from, to),
  ]
}

function placeOf({ quote, ranges }: Annotation) {
  return { quote, ranges }
}

function valuesOf(from: Annotation, to: Annotation): readonly HistoryDetail[] {
  const annotation = subjectOf(to)
  return [
    ...differences(from.stances, to.stances).map(({ key, ...values }) => ({
      type: 'stance' as const,
      annotation,
      target: key,
      ...values,
    })),
    ...differences(from.attributes, to.attributes).map(({ key, ...values }) => ({
      type: 'attribute' as const,
      annotation,
      attribute: key,
      ...values,
    })),
    ...(from.note === to.note ? [] : [{ type: 'note' as const, annotation, from: from.note, to: to.note }]),
  ]
}

interface Difference<T> {
  readonly key: string
  readonly from: T | null
  readonly to: T | null
}

function differences<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
): readonly Difference<T>[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  return [...keys]
    .map((key) => ({ key, from: from[key] ?? null, to: to[key] ?? null }))
    .filter((difference) => difference.from !== difference.to)
}
