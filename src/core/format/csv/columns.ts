import type { Dataset } from '#core/format/dataset.ts'
import { compareText } from '#core/format/ordered.ts'

/** The columns of a CSV file. Those of targets and attributes have a prefix, so that none is called like another. */
export interface Columns {
  readonly names: readonly string[]
  /** Ids of targets, one column each. */
  readonly targets: readonly string[]
  /** Ids of attributes, one column each. */
  readonly attributes: readonly string[]
  /** Whether the gold version is in it, and so where its items come from. */
  readonly provenance: 'with' | 'without'
  /** Whether annotations that lost their place are in it, and so which ones have. */
  readonly orphans: 'with' | 'without'
}

/** "lost" for what lost its place in a corrected text; empty for all others. */
const orphanColumn = 'place'

export const provenanceColumns = ['gold_decision', 'gold_sources', 'gold_by', 'gold_at']

const placeColumns = ['article', 'title', 'annotator', 'id', 'kind', 'start', 'end', 'ranges', 'quote']

/** In the scheme's order; then what only the layers know of. */
export async function columnsOf(dataset: Dataset): Promise<Columns> {
  const { scheme } = dataset.project
  const used = { targets: new Set<string>(), attributes: new Set<string>() }
  let provenance: Columns['provenance'] = 'without'
  let lost: Columns['orphans'] = 'without'
  for await (const { layers } of dataset.items())
    for (const { annotations, decisions, orphans = [] } of layers) {
      if (orphans.length > 0) lost = 'with'
      if (decisions.length > 0) provenance = 'with'
      for (const { stances, attributes } of [...annotations, ...orphans]) {
        for (const target of Object.keys(stances)) used.targets.add(target)
        for (const attribute of Object.keys(attributes)) used.attributes.add(attribute)
      }
    }
  const targets = union(scheme.targets, used.targets)
  const attributes = union(scheme.attributes, used.attributes)
  const names = [
    ...placeColumns,
    ...targets.map((target) => `stance_${target}`),
    ...attributes.map((attribute) => `attribute_${attribute}`),
    'note',
    'relations',
    ...(lost === 'with' ? [orphanColumn] : []),
    ...(provenance === 'with' ? provenanceColumns : []),
  ]
  return { names, targets, attributes, provenance, orphans: lost }
}

function union(known: readonly { readonly id: string }[], used: ReadonlySet<string>): readonly string[] {
  const ids = known.map(({ id }) => id)
  const others = [...used].filter((id) => !ids.includes(id))
  return [...ids, ...others.toSorted(compareText)]
}
