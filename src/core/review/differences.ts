import type { Annotation, AttributeValue } from '#core/model/annotation.ts'
import type { Cluster, RelationCluster } from './clusters.ts'

/** In what respect annotators differ about one thing. */
export type Difference =
  | { readonly type: 'boundary' }
  | { readonly type: 'kind' }
  | { readonly type: 'missing'; readonly annotators: readonly string[] }
  | { readonly type: 'stance'; readonly target: string }
  | { readonly type: 'attribute'; readonly attribute: string }
  | { readonly type: 'relation'; readonly annotators: readonly string[] }

export type DifferenceType = Difference['type']

/** Every type, in the order in which they are listed. */
export const differenceTypes: readonly DifferenceType[] = [
  'missing',
  'boundary',
  'kind',
  'stance',
  'attribute',
  'relation',
]

/** In what respects the annotators of a cluster differ; none where they agree. Notes are not compared. */
export function differencesOf(cluster: Cluster | RelationCluster): readonly Difference[] {
  if (cluster.subject === 'relation')
    return cluster.missing.length === 0 ? [] : [{ type: 'relation', annotators: cluster.missing }]
  const items = cluster.held.map(({ item }) => item)
  return [
    ...(cluster.missing.length === 0 ? [] : [{ type: 'missing' as const, annotators: cluster.missing }]),
    ...(differ(items, ({ ranges }) => JSON.stringify(ranges)) ? [{ type: 'boundary' as const }] : []),
    ...(differ(items, ({ kind }) => kind) ? [{ type: 'kind' as const }] : []),
    ...differingKeys(items, ({ stances }) => stances).map((target) => ({ type: 'stance' as const, target })),
    ...differingKeys(items, ({ attributes }) => attributes).map((attribute) => ({
      type: 'attribute' as const,
      attribute,
    })),
  ]
}

function differ(items: readonly Annotation[], valueOf: (item: Annotation) => unknown): boolean {
  return new Set(items.map(valueOf)).size > 1
}

/** A member that one item has and another lacks differs. */
function differingKeys(
  items: readonly Annotation[],
  membersOf: (item: Annotation) => Readonly<Record<string, AttributeValue>>,
): readonly string[] {
  const keys = [...new Set(items.flatMap((item) => Object.keys(membersOf(item))))].toSorted()
  return keys.filter((key) => differ(items, (item) => new Map(Object.entries(membersOf(item))).get(key)))
}
