import type { Annotation } from '#core/model/annotation.ts'
import type { HistoryDetail, Subject } from './history-record.ts'

export function subjectOf({ id, kind, quote }: Annotation): Subject {
  return { id, kind, quote }
}

/** The stances, attributes and the note of an annotation that differ. */
export function valuesOf(from: Annotation, to: Annotation): readonly HistoryDetail[] {
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
