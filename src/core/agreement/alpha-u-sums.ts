import type { Collector } from './addends.ts'
import { type AlphaUTally, gapsBetween, type Size, unitDifferences } from './alpha-u.ts'
import { type KeyedPlaces, keyPlaces, type Places } from './places.ts'
import type { Unit } from './shapes.ts'

/** Where tallies of alpha_U of one label stand in a list of sums, so that texts are pooled by adding their lists. */
export interface AlphaUSums {
  readonly addText: (to: Collector, length: number) => void
  /** Adds one annotator's disjoint units. */
  readonly addUnits: (to: Collector, units: readonly Unit[], length: number) => void
  /** Adds two annotators' disjoint units, as if there were no other annotators. */
  readonly addDifferences: (to: Collector, first: readonly Unit[], second: readonly Unit[]) => void
  /** Reads sums; nothing may be added after the first reading. */
  readonly read: (sums: Float64Array) => AlphaUTally
}

type Ascending = readonly { readonly thing: number; readonly place: number }[]

function sizesIn(sums: Float64Array, ascending: Ascending): Size[] {
  const sizes: Size[] = []
  for (const { thing, place } of ascending) {
    const times = sums[place] ?? 0
    if (times > 0) sizes.push({ length: thing, times })
  }
  return sizes
}

function ascendingOf({ entries }: KeyedPlaces<number>): Ascending {
  return entries.toSorted((a, b) => a.thing - b.thing)
}

/**
 * `longest` is at least as long as every unit. A unit fits into each longer gap, so that those count by how many they
 * are and how long together; they are read as so many of their mean length.
 */
export function alphaUSums(places: Places, longest: number): AlphaUSums {
  const [lengthAt, judgedAt, differencesAt] = [places.take(), places.take(), places.take()]
  const [longGapsAt, longGapLengthAt] = [places.take(), places.take()]
  const unitsAt = keyPlaces<number>(places)
  const gapsAt = keyPlaces<number>(places)
  let read: { readonly units: Ascending; readonly gaps: Ascending } | null = null
  const addGap = (to: Collector, gap: number): void => {
    if (gap <= longest) to.add(gapsAt.placeOf(gap, gap), 1)
    else {
      to.add(longGapsAt, 1)
      to.add(longGapLengthAt, gap)
    }
  }
  return {
    addText: (to, length) => to.add(lengthAt, length),
    addUnits: (to, units, length) => {
      to.add(judgedAt, length)
      for (const { begin, end } of units) to.add(unitsAt.placeOf(end - begin, end - begin), 1)
      for (const gap of gapsBetween(units, length)) addGap(to, gap)
    },
    addDifferences: (to, first, second) => to.add(differencesAt, 2 * unitDifferences(first, second)),
    read: (sums) => {
      read ??= { units: ascendingOf(unitsAt), gaps: ascendingOf(gapsAt) }
      const gaps = sizesIn(sums, read.gaps)
      const times = sums[longGapsAt] ?? 0
      if (times > 0) gaps.push({ length: (sums[longGapLengthAt] ?? 0) / times, times })
      const [length, judged, differences] = [
        sums[lengthAt] ?? 0,
        sums[judgedAt] ?? 0,
        sums[differencesAt] ?? 0,
      ]
      return { length, judged, differences, units: sizesIn(sums, read.units), gaps }
    },
  }
}
