import type { Range } from '#core/model/article.ts'

/** Answers which of many ranges lie at a place, in O(log n + hits). Built in O(n) where the items come sorted. */
export interface IntervalIndex<T> {
  /** The items that share a character with `range`, by start; ties in the order given. */
  overlapping(range: Range): readonly T[]
  /** The items that cover the character at `offset`. */
  at(offset: number): readonly T[]
}

/**
 * An implicit balanced tree over the items sorted by start; every node knows the furthest end below it, so whole
 * branches that end before the query are passed over. Empty ranges are never found.
 */
export function intervalIndex<T>(items: readonly T[], rangeOf: (item: T) => Range): IntervalIndex<T> {
  const nodes = sortedByStart(items.map((item) => ({ item, range: rangeOf(item) })))
  const reaches = new Float64Array(nodes.length)
  measure(nodes, reaches, { low: 0, high: nodes.length })
  const overlapping = (range: Range): readonly T[] => {
    const found: T[] = []
    if (range.start < range.end) collect({ nodes, reaches, range, found }, { low: 0, high: nodes.length })
    return found
  }
  return { overlapping, at: (offset) => overlapping({ start: offset, end: offset + 1 }) }
}

interface Node<T> {
  readonly item: T
  readonly range: Range
}

/** Positions `low` to `high` (exclusive) of the sorted nodes; the one in the middle is the root of this branch. */
interface Branch {
  readonly low: number
  readonly high: number
}

/** Sorting is skipped where it changes nothing: a layer keeps its annotations in reading order. */
function sortedByStart<T>(nodes: readonly Node<T>[]): readonly Node<T>[] {
  const isSorted = nodes.every((node, i) => i === 0 || (nodes[i - 1]?.range.start ?? 0) <= node.range.start)
  return isSorted ? nodes : nodes.toSorted((a, b) => a.range.start - b.range.start)
}

function measure<T>(nodes: readonly Node<T>[], reaches: Float64Array, { low, high }: Branch): number {
  if (low >= high) return -Infinity
  const middle = (low + high) >> 1
  const left = measure(nodes, reaches, { low, high: middle })
  const right = measure(nodes, reaches, { low: middle + 1, high })
  const reach = Math.max(left, right, nodes[middle]?.range.end ?? -Infinity)
  reaches[middle] = reach
  return reach
}

interface Query<T> {
  readonly nodes: readonly Node<T>[]
  readonly reaches: Float64Array
  readonly range: Range
  readonly found: T[]
}

function collect<T>(query: Query<T>, { low, high }: Branch): void {
  const middle = (low + high) >> 1
  const node = query.nodes[middle]
  if (low >= high || !node || (query.reaches[middle] ?? 0) <= query.range.start) return
  collect(query, { low, high: middle })
  if (node.range.start >= query.range.end) return
  if (node.range.end > query.range.start && node.range.end > node.range.start) query.found.push(node.item)
  collect(query, { low: middle + 1, high })
}
