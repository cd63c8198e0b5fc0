import type { Collector } from './addends.ts'
import type { Places } from './places.ts'
import type { SpanCount } from './span-scores.ts'

/** Where the counts of two annotators' spans or relations stand in a list of sums. */
export interface CountSums {
  readonly add: (to: Collector, count: SpanCount) => void
  readonly read: (sums: Float64Array) => SpanCount
}

export function countSums(places: Places): CountSums {
  const [matchedAt, firstAt, secondAt] = [places.take(), places.take(), places.take()]
  return {
    add: (to, { matched, first, second }) => {
      to.add(matchedAt, matched)
      to.add(firstAt, first)
      to.add(secondAt, second)
    },
    read: (sums) => ({
      matched: sums[matchedAt] ?? 0,
      first: sums[firstAt] ?? 0,
      second: sums[secondAt] ?? 0,
    }),
  }
}
