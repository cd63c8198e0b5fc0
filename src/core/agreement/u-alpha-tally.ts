import { matrix, sum } from './codebook.ts'
import { visitMeetings } from './partition.ts'
import type { Partitions, Segment } from './shapes.ts'

/** The gap's place in every list and matrix of a tally; labels follow from 1. */
export const GAP = 0

/**
 * What the 2016 family of unitizing alphas is computed from. Tallies of several texts are pooled by adding them, each
 * text partitioned on its own.
 */
export interface UTally {
  readonly labels: readonly string[]
  /** Text that anybody judged, a character once an annotator, compared or not. */
  readonly judged: number
  /** ℓ_ck: text on which one annotator says c and another k, each ordered pair weighed 1 / (annotators − 1). */
  readonly observed: readonly (readonly number[])[]
  /** By label the sum of squared lengths of its units; for the gap the sum of lengths. */
  readonly selfPairs: readonly number[]
  /** By label the squared lengths of units as far as others' units meet them, weighed 1 / (annotators − 1). */
  readonly metSelfPairs: readonly number[]
}

function emptyTally(labels: readonly string[]): UTally {
  const zeros = [GAP, ...labels].map(() => 0)
  return {
    labels,
    judged: 0,
    observed: matrix(labels.length + 1, () => 0),
    selfPairs: zeros,
    metSelfPairs: zeros,
  }
}

function selfPairsOf(
  partitions: Partitions,
  sums: number[],
  place: (segment: Segment) => number,
): readonly number[] {
  for (const segment of partitions.flat()) {
    const length = segment.end - segment.begin
    sums[place(segment)] = (sums[place(segment)] ?? 0) + (segment.label === null ? length : length ** 2)
  }
  return sums
}

function add(list: number[] | undefined, place: number, amount: number): void {
  if (list !== undefined) list[place] = (list[place] ?? 0) + amount
}

/** Tallies one text; one annotator alone has nothing to be compared with and counts nothing but as judged. */
export function tallyPartitions(partitions: Partitions, labels: readonly string[]): UTally {
  const judged = sum(partitions.flat().map(({ begin, end }) => end - begin))
  if (partitions.length < 2) return { ...emptyTally(labels), judged }
  const places = new Map(labels.map((label, index) => [label, index + 1]))
  const place = ({ label }: Segment): number => (label === null ? GAP : (places.get(label) ?? GAP))
  const zeros = (): number[] => [GAP, ...labels].map(() => 0)
  const observed = matrix(labels.length + 1, () => 0)
  const metSquares = zeros()
  const others = partitions.length - 1
  for (const [index, first] of partitions.entries())
    for (const second of partitions.slice(index + 1)) {
      const met = new Map<Segment, number>()
      visitMeetings(first, second, (a, b, length) => {
        add(observed[place(a)], place(b), length / others)
        add(observed[place(b)], place(a), length / others)
        if (a.label === null || b.label === null) return
        met.set(a, (met.get(a) ?? 0) + length)
        met.set(b, (met.get(b) ?? 0) + length)
      })
      for (const [segment, length] of met) add(metSquares, place(segment), length ** 2 / others)
    }
  return {
    labels,
    judged,
    observed,
    selfPairs: selfPairsOf(partitions, zeros(), place),
    metSelfPairs: metSquares,
  }
}
