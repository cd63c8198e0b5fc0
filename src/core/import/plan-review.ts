import { type Change, itemChange } from '#core/change/change.ts'
import type { DocumentLayer } from '#core/format/document.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import { type Decision, goldAnnotator } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import { type Place, type Problem, problem } from '#core/problem/problem.ts'

interface ReviewRequest {
  readonly before: Layer
  readonly stated: DocumentLayer
  readonly place: Place
  /** The annotation that came of the first one of every id that the file gives. */
  readonly byStatedId: ReadonlyMap<string, Annotation>
  readonly relations: readonly Relation[]
}

/** The comments of a layer, and in the gold version the decisions whose items are there. */
export function planReview(
  { before, stated, place, byStatedId, relations }: ReviewRequest,
  { skipped }: { readonly skipped: Problem[] },
): Pick<Change, 'comments' | 'decisions'> {
  const known = new Set([...before.comments, ...before.decisions].map(({ id }) => id))
  const isNew = ({ id }: { readonly id: string }) => known.size !== known.add(id).size
  const decisions = before.annotator === goldAnnotator ? (stated.decisions ?? []) : []
  const placed = decisions.filter(isNew).flatMap((decision): readonly Decision[] => {
    if (decision.gold === null) return [decision]
    const gold =
      decision.subject === 'annotation'
        ? byStatedId.get(decision.gold)?.id
        : relations.find(({ id }) => id === decision.gold)?.id
    if (gold !== undefined) return [{ ...decision, gold }]
    skipped.push(problem('decision-loose', { id: decision.id, gold: decision.gold }, place))
    return []
  })
  return {
    comments: itemChange({ added: (stated.comments ?? []).filter(isNew) }),
    decisions: itemChange({ added: placed }),
  }
}
