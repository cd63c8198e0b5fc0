import type { Annotation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** One relation as read from one of its ends: "attributed to: the political scientist". */
export interface RelationLine {
  readonly id: string
  readonly label: string
  readonly other: Annotation
}

/** The relations of an annotation: those that lead from it first, then those that lead to it. */
export function relationLines(scheme: Scheme, layer: Layer, id: string): readonly RelationLine[] {
  const lines = layer.relations.flatMap((relation) => {
    if (relation.from !== id && relation.to !== id) return []
    const isOutgoing = relation.from === id
    const other = layer.annotations.find((a) => a.id === (isOutgoing ? relation.to : relation.from))
    const type = scheme.relationTypes.find((t) => t.id === relation.type)
    const label = (isOutgoing ? type?.label : type?.inverseLabel) ?? relation.type
    return other ? [{ id: relation.id, label, other, isOutgoing }] : []
  })
  return [...lines.filter((line) => line.isOutgoing), ...lines.filter((line) => !line.isOutgoing)]
}
