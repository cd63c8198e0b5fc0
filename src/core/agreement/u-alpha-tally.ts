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

/** A stretch of one annotator's partition with the place of its label in a tally. */
export interface PlacedSegment {
  readonly place: number
  readonly begin: number
  readonly end: number
}

/** What one annotator's partition adds by itself. */
interface OwnTally {
  readonly judged: number
  readonly selfPairs: readonly number[]
}

/** What two annotators' partitions add together, not weighed. */
interface MeetingTally {
  /** Row by row, a column for each place. */
  readonly observed: readonly number[]
  readonly metSelfPairs: readonly number[]
}

/** Replaces labels by their places; a label that is not listed counts as a gap. */
export function placeSegments(
  segments: readonly Segment[],
  labels: readonly string[],
): readonly PlacedSegment[] {
  const places = new Map(labels.map((label, index) => [label, index + 1]))
  return segments.map(({ label, begin, end }) => ({
    place: label === null ? GAP : (places.get(label) ?? GAP),
    begin,
    end,
  }))
}

export function tallyOwn(segments: readonly PlacedSegment[], places: number): OwnTally {
  const selfPairs = Array.from({ length: places }, () => 0)
  let judged = 0
  for (const { place, begin, end } of segments) {
    const length = end - begin
    judged += length
    selfPairs[place] = (selfPairs[place] ?? 0) + (place === GAP ? length : length ** 2)
  }
  return { judged, selfPairs }
}

export function tallyMeetings(
  first: readonly PlacedSegment[],
  second: readonly PlacedSegment[],
  places: number,
): MeetingTally {
  const observed = Array.from({ length: places * places }, () => 0)
  const metSelfPairs = Array.from({ length: places }, () => 0)
  const met = [new Float64Array(first.length), new Float64Array(second.length)] as const
  visitMeetings(first, second, (i, j, length) => {
    const [c, k] = [first[i]?.place ?? GAP, second[j]?.place ?? GAP]
    observed[c * places + k] = (observed[c * places + k] ?? 0) + length
    observed[k * places + c] = (observed[k * places + c] ?? 0) + length
    if (c === GAP || k === GAP) return
    met[0][i] = (met[0][i] ?? 0) + length
    met[1][j] = (met[1][j] ?? 0) + length
  })
  for (const [side, segments] of [first, second].entries())
    for (const [index, { place }] of segments.entries())
      metSelfPairs[place] = (metSelfPairs[place] ?? 0) + (met[side]?.[index] ?? 0) ** 2
  return { observed, metSelfPairs }
}

function addLists(lists: readonly (readonly number[])[], weight: number): readonly number[] {
  return (lists[0] ?? []).map((_, index) => weight * sum(lists.map((list) => list[index] ?? 0)))
}

/** Tallies one text; one annotator alone has nothing to be compared with and counts nothing but as judged. */
export function tallyPartitions(partitions: Partitions, labels: readonly string[]): UTally {
  const places = labels.length + 1
  const placed = partitions.map((segments) => placeSegments(segments, labels))
  const own = placed.map((segments) => tallyOwn(segments, places))
  const judged = sum(own.map((each) => each.judged))
  const zeros = Array.from({ length: places }, () => 0)
  if (partitions.length < 2)
    return { labels, judged, observed: matrix(places, () => 0), selfPairs: zeros, metSelfPairs: zeros }
  const meetings = placed.flatMap((first, index) =>
    placed.slice(index + 1).map((second) => tallyMeetings(first, second, places)),
  )
  const weight = 1 / (partitions.length - 1)
  const observed = addLists(meetings.map((each) => each.observed), weight) // prettier-ignore
  return {
    labels,
    judged,
    observed: matrix(places, (c, k) => observed[c * places + k] ?? 0),
    selfPairs: addLists(own.map((each) => each.selfPairs), 1), // prettier-ignore
    metSelfPairs: addLists(meetings.map((each) => each.metSelfPairs), weight), // prettier-ignore
  }
}
