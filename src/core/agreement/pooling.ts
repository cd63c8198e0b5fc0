import type { AlphaUTally, Size } from './alpha-u.ts'
import { sum } from './codebook.ts'
import type { Coding, Item } from './shapes.ts'
import type { UTally } from './u-alpha-tally.ts'

/*
 * Articles are pooled by adding. The same articles are added again for every resample of the bootstrap, so what does
 * not change from one to the next is laid out once.
 */

/** How often each article counts, in the articles' order: once, or as often as a resample drew it. */
export type Times = readonly number[]

/** Pools an article as often as it counts. */
export type Pool<T> = (times: Times) => T

/** Adds lists of one length, entry by entry. */
export function poolLists(lists: readonly (readonly number[])[]): Pool<readonly number[]> {
  const rows = lists.map((list) => Float64Array.from(list))
  const width = Math.max(0, ...rows.map((row) => row.length))
  return (times) => {
    const total = new Float64Array(width)
    for (const [article, row] of rows.entries()) {
      const weight = times[article] ?? 0
      if (weight === 0) continue
      for (let index = 0; index < width; index += 1)
        total[index] = (total[index] ?? 0) + weight * (row[index] ?? 0)
    }
    return [...total]
  }
}

interface Counted<T> {
  readonly thing: T
  readonly times: number
}

/** Adds how often things occur; things with one key are the same. Things that do not occur are left out. */
function poolCounts<T>(
  articles: readonly (readonly Counted<T>[])[],
  keyOf: (thing: T) => string | number,
): Pool<readonly Counted<T>[]> {
  const places = new Map<string | number, number>()
  const things: T[] = []
  const placeOf = (thing: T): number => {
    const key = keyOf(thing)
    const place = places.get(key) ?? things.push(thing) - 1
    places.set(key, place)
    return place
  }
  const rows = articles.map((counted) => ({
    places: Int32Array.from(counted, ({ thing }) => placeOf(thing)),
    times: Float64Array.from(counted, ({ times }) => times),
  }))
  return (times) => {
    const total = new Float64Array(things.length)
    for (const [article, row] of rows.entries()) {
      const weight = times[article] ?? 0
      if (weight === 0) continue
      for (let index = 0; index < row.places.length; index += 1)
        total[row.places[index] ?? 0] =
          (total[row.places[index] ?? 0] ?? 0) + weight * (row.times[index] ?? 0)
    }
    return things.flatMap((thing, place) =>
      (total[place] ?? 0) > 0 ? [{ thing, times: total[place] ?? 0 }] : [],
    )
  }
}

/** Pools tallies over the same labels. */
export function poolUTallies(labels: readonly string[], tallies: readonly UTally[]): Pool<UTally> {
  const places = labels.length + 1
  const pool = poolLists(
    tallies.map(({ judged, selfPairs, metSelfPairs, observed }) => [
      judged,
      ...selfPairs,
      ...metSelfPairs,
      ...observed.flat(),
    ]),
  )
  return (times) => {
    const [judged = 0, ...rest] = pool(times)
    return {
      labels,
      judged,
      selfPairs: rest.slice(0, places),
      metSelfPairs: rest.slice(places, 2 * places),
      observed: Array.from({ length: places }, (_, row) =>
        rest.slice((2 + row) * places, (3 + row) * places),
      ),
    }
  }
}

function poolSizes(articles: readonly (readonly Size[])[]): Pool<readonly Size[]> {
  const pool = poolCounts(
    articles.map((sizes) => sizes.map(({ length, times }) => ({ thing: length, times }))),
    (length) => length,
  )
  return (times) =>
    pool(times)
      .map(({ thing, times: n }) => ({ length: thing, times: n }))
      .toSorted((a, b) => a.length - b.length)
}

/**
 * Pools gaps. Those longer than every unit count by how many they are and how long together, since a unit fits into each
 * of them; they are put together as so many of their mean length.
 */
function poolGaps(tallies: readonly AlphaUTally[]): Pool<readonly Size[]> {
  const longest = tallies.reduce((most, { units }) => Math.max(most, units.at(-1)?.length ?? 0), 0)
  const isShort = ({ length }: Size): boolean => length <= longest
  const short = poolSizes(tallies.map(({ gaps }) => gaps.filter(isShort)))
  const long = poolLists(
    tallies.map(({ gaps }) => {
      const all = gaps.filter((gap) => !isShort(gap))
      return [sum(all.map(({ times }) => times)), sum(all.map(({ length, times }) => length * times))]
    }),
  )
  return (times) => {
    const [n = 0, length = 0] = long(times)
    return n === 0 ? short(times) : [...short(times), { length: length / n, times: n }]
  }
}

/** Pools tallies of one label: lengths and differences are added, units and gaps put together. */
export function poolAlphaU(tallies: readonly AlphaUTally[]): Pool<AlphaUTally> {
  const sums = poolLists(tallies.map(({ length, judged, differences }) => [length, judged, differences]))
  const units = poolSizes(tallies.map((tally) => tally.units))
  const gaps = poolGaps(tallies)
  return (times) => {
    const [length = 0, judged = 0, differences = 0] = sums(times)
    return { length, judged, differences, units: units(times), gaps: gaps(times) }
  }
}

/** Puts items together; items with the same values become one that occurs more often. */
export function poolItems(articles: readonly (readonly Item[])[]): Pool<Coding> {
  const pool = poolCounts(
    articles.map((items) => items.map(({ values, times }) => ({ thing: values, times }))),
    (values) => JSON.stringify(values),
  )
  return (times) => ({ items: pool(times).map(({ thing, times: n }) => ({ values: thing, times: n })) })
}
