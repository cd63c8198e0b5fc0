import { hull } from '#core/anchor/span.ts'
import { canRelate } from '#core/change/decide-relation.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { RelationType, Scheme } from '#core/model/scheme.ts'
import { holds, wordsOf } from '#renderer/commands/word-search.ts'

/** The types of relation that the scheme lets begin at `from` and that have somewhere to go. */
export function typesFrom(scheme: Scheme, layer: Layer, from: Annotation): readonly RelationType[] {
  return scheme.relationTypes.filter((type) =>
    layer.annotations.some((to) => to.id !== from.id && canRelate(type, from.kind, to.kind)),
  )
}

/** The types that fit between two annotations and are not there yet. */
export function typesBetween(
  scheme: Scheme,
  layer: Layer,
  [from, to]: readonly [Annotation, Annotation],
): readonly RelationType[] {
  if (from.id === to.id) return []
  return scheme.relationTypes.filter(
    (type) => canRelate(type, from.kind, to.kind) && !isThere(layer, type, [from, to]),
  )
}

/** Nobody reads on after that many; typing a word finds the rest. */
const most = 50

/** Where a relation of `type` may lead from `from`, nearest in the text first; all words of `query` in the quote. */
export function candidates(
  layer: Layer,
  { from, type, query }: { readonly from: Annotation; readonly type: RelationType; readonly query: string },
): readonly Annotation[] {
  const words = wordsOf(query)
  return layer.annotations
    .filter(
      (to) =>
        to.id !== from.id &&
        canRelate(type, from.kind, to.kind) &&
        !isThere(layer, type, [from, to]) &&
        holds(to.quote, words),
    )
    .map((to) => ({ to, distance: distanceBetween(from, to) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ to }) => to)
}

function isThere(layer: Layer, type: RelationType, [from, to]: readonly [Annotation, Annotation]): boolean {
  return layer.relations.some((r) => r.type === type.id && r.from === from.id && r.to === to.id)
}

/** Characters between two spans; 0 where they touch or overlap. */
function distanceBetween(a: Annotation, b: Annotation): number {
  const left = hull(a.ranges)
  const right = hull(b.ranges)
  return Math.max(0, left.start - right.end, right.start - left.end)
}
