import type { DatasetItem } from '#core/format/dataset.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** The columns of a CSV file. Those of targets and attributes have a prefix, so that none is called like another. */
export interface Columns {
  readonly names: readonly string[]
  /** Ids of targets, one column each. */
  readonly targets: readonly string[]
  /** Ids of attributes, one column each. */
  readonly attributes: readonly string[]
}

const placeColumns = ['article', 'title', 'annotator', 'id', 'kind', 'start', 'end', 'ranges', 'quote']

/** In the scheme's order; then what only the layers know of. */
export function columnsOf(scheme: Scheme, items: readonly DatasetItem[]): Columns {
  const annotations = items.flatMap((item) => item.layers).flatMap((layer) => layer.annotations)
  const targets = union(
    scheme.targets.map((target) => target.id),
    annotations.map((annotation) => annotation.stances),
  )
  const attributes = union(
    scheme.attributes.map((attribute) => attribute.id),
    annotations.map((annotation) => annotation.attributes),
  )
  const names = [
    ...placeColumns,
    ...targets.map((target) => `stance_${target}`),
    ...attributes.map((attribute) => `attribute_${attribute}`),
    'note',
    'relations',
  ]
  return { names, targets, attributes }
}

function union(
  known: readonly string[],
  used: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const others = new Set(used.flatMap((members) => Object.keys(members)))
  for (const id of known) others.delete(id)
  return [...known, ...[...others].toSorted()]
}
