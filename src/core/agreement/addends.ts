import type { Pool } from './pooling.ts'

/** Numbers of several articles that are wanted together whenever they are, each to be added to a place in a list of sums. */
export interface Source {
  readonly articles: readonly number[]
  /** Where each article's numbers begin; one more for where the last ones end. */
  readonly starts: readonly number[]
  readonly places: Int32Array
  readonly amounts: Float64Array
  /** Every place that any of the numbers has, once. */
  readonly touched: Int32Array
}

/** A source that is still being written. */
export interface SourceWriter {
  readonly append: (article: number, places: readonly number[], amountAt: (place: number) => number) => void
  readonly done: () => Source
}

/** Room for this many numbers at first; it doubles. */
const FIRST_ROOM = 64

export function writeSource(): SourceWriter {
  const articles: number[] = []
  const starts = [0]
  let places = new Int32Array(FIRST_ROOM)
  let amounts = new Float64Array(FIRST_ROOM)
  let size = 0
  const makeRoom = (more: number): void => {
    if (size + more <= places.length) return
    const room = Math.max(2 * places.length, size + more)
    const [oldPlaces, oldAmounts] = [places, amounts]
    places = new Int32Array(room)
    amounts = new Float64Array(room)
    places.set(oldPlaces)
    amounts.set(oldAmounts)
  }
  return {
    append: (article, added, amountAt) => {
      makeRoom(added.length)
      for (const place of added) {
        places[size] = place
        amounts[size] = amountAt(place)
        size += 1
      }
      articles.push(article)
      starts.push(size)
    },
    done: () => {
      const used = places.subarray(0, size)
      const touched = Int32Array.from(new Set(used))
      return { articles, starts, places: used, amounts: amounts.subarray(0, size), touched }
    },
  }
}

/** Collects the numbers of one article after another. */
export interface Collector {
  readonly add: (place: number, amount: number) => void
  /** Hands over what was added since the last time. */
  readonly flush: (article: number, to: SourceWriter) => void
}

export function createCollector(): Collector {
  const amounts: number[] = []
  const touched: number[] = []
  const amountAt = (place: number): number => amounts[place] ?? 0
  return {
    add: (place, amount) => {
      if (amount === 0) return
      while (amounts.length <= place) amounts.push(0)
      const before = amounts[place] ?? 0
      if (before === 0) touched.push(place)
      amounts[place] = before + amount
    },
    flush: (article, to) => {
      to.append(article, touched, amountAt)
      for (const place of touched) amounts[place] = 0
      touched.length = 0
    },
  }
}

/** How often all of a source is added. */
export interface Share {
  readonly source: Source
  readonly weight: number
}

/** `sums` afterwards holds the sums of the source alone. */
function sumSource(
  { articles, starts, places, amounts, touched }: Source,
  times: readonly number[],
  sums: Float64Array,
): void {
  for (const place of touched) sums[place] = 0
  for (let index = 0; index < articles.length; index += 1) {
    const n = times[articles[index] ?? 0] ?? 0
    if (n === 0) continue
    const end = starts[index + 1] ?? 0
    for (let at = starts[index] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0
      sums[place] = (sums[place] ?? 0) + n * (amounts[at] ?? 0)
    }
  }
}

function addShare({ source, weight }: Share, list: Float64Array, sums: Float64Array): void {
  for (const place of source.touched) sums[place] = (sums[place] ?? 0) + weight * (list[place] ?? 0)
}

/**
 * Adds the shares of several parts, each article as often as it counts, to a list of `size` sums a part. A source that
 * several parts share is added up once.
 */
export function poolShares(
  parts: readonly (readonly Share[])[],
  size: number,
): Pool<readonly Float64Array[]> {
  const lists = new Map(
    parts.flatMap((shares) => shares.map(({ source }) => [source, new Float64Array(size)] as const)),
  )
  return (times) => {
    for (const [source, list] of lists) sumSource(source, times, list)
    return parts.map((shares) => {
      const sums = new Float64Array(size)
      for (const share of shares) {
        const list = lists.get(share.source)
        if (list !== undefined) addShare(share, list, sums)
      }
      return sums
    })
  }
}
