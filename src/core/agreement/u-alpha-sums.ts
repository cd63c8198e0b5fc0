import type { Collector } from './addends.ts'
import { matrix } from './codebook.ts'
import { type KeyedPlaces, keyPlaces, type Places } from './places.ts'
import { type PlacedSegment, tallyMeetings, tallyOwn, type UTally } from './u-alpha-tally.ts'

/** More labels than this no text has: each is a set of kinds. */
const MOST_LABELS = 10_000

/** Where tallies of the 2016 family stand in a list of sums, so that texts are pooled by adding their lists. */
export interface UAlphaSums {
  readonly placeOf: (label: string) => number
  /** Adds one annotator's partition. */
  readonly addOwn: (to: Collector, segments: readonly PlacedSegment[]) => void
  /** Adds two annotators' partitions, as if there were no other annotators. */
  readonly addMeetings: (
    to: Collector,
    first: readonly PlacedSegment[],
    second: readonly PlacedSegment[],
  ) => void
  readonly read: (sums: Float64Array) => UTally
}

function listIn(sums: Float64Array, { entries }: KeyedPlaces<number>, size: number): readonly number[] {
  const list = Array.from({ length: size }, () => 0)
  for (const { thing, place } of entries) list[thing] = sums[place] ?? 0
  return list
}

function matrixIn(
  sums: Float64Array,
  { entries }: KeyedPlaces<readonly [number, number]>,
  size: number,
): readonly (readonly number[])[] {
  const cells = matrix(size, () => 0)
  for (const { thing, place } of entries) {
    const row = cells[thing[0]]
    if (row !== undefined) row[thing[1]] = sums[place] ?? 0
  }
  return cells
}

export function uAlphaSums(places: Places): UAlphaSums {
  const labels: string[] = []
  const placeOfLabel = new Map<string, number>()
  const judgedAt = places.take()
  const own = keyPlaces<number>(places)
  const met = keyPlaces<number>(places)
  const cells = keyPlaces<readonly [number, number]>(places)
  const placeOf = (label: string): number => {
    const place = placeOfLabel.get(label) ?? labels.push(label)
    placeOfLabel.set(label, place)
    return place
  }
  return {
    placeOf,
    addOwn: (to, segments) => {
      const { judged, selfPairs } = tallyOwn(segments, labels.length + 1)
      to.add(judgedAt, judged)
      for (const [place, amount] of selfPairs.entries()) to.add(own.placeOf(place, place), amount)
    },
    addMeetings: (to, first, second) => {
      const width = labels.length + 1
      const { observed, metSelfPairs } = tallyMeetings(first, second, width)
      for (const [place, amount] of metSelfPairs.entries()) to.add(met.placeOf(place, place), amount)
      for (const [at, amount] of observed.entries()) {
        if (amount === 0) continue
        const [c, k] = [Math.floor(at / width), at % width]
        to.add(cells.placeOf(c * MOST_LABELS + k, [c, k]), amount)
      }
    },
    read: (sums) => ({
      labels,
      judged: sums[judgedAt] ?? 0,
      selfPairs: listIn(sums, own, labels.length + 1),
      metSelfPairs: listIn(sums, met, labels.length + 1),
      observed: matrixIn(sums, cells, labels.length + 1),
    }),
  }
}
