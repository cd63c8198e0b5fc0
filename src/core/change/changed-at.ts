import type { Annotation } from '#core/model/annotation.ts'

/** `annotation` as changed at `now`, an ISO time; a clock that jumped back does not make it older than it is. */
export function changedAt(annotation: Annotation, now: string): Annotation {
  const { createdAt } = annotation
  return { ...annotation, updatedAt: Date.parse(now) < Date.parse(createdAt) ? createdAt : now }
}
