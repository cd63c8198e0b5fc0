import type { Collector } from './addends.ts'
import { keyPlaces, type Places } from './places.ts'
import type { Coding, Value } from './shapes.ts'

/** The code of an annotator who has no span in a match. */
export const NO_SPAN = 0
/** The code of a span that does not answer. */
const NO_ANSWER = 1
const FIRST_ANSWER = 2
/** Two codes below this make a key that is a small whole number. */
const SMALL = 2 ** 15

/** What an answer counts as; null for a missing value, undefined asks about a span that does not answer. */
export type Reading = (answer: Value | undefined) => Value | null

/** Where the answers to one question stand in a list of sums, by who gave which together. */
export interface AnswerSums {
  readonly codeOf: (answer: Value | undefined) => number
  /** Adds the answers of two annotators on a matched span. */
  readonly addPair: (to: Collector, first: number, second: number) => void
  /** Adds the answers of more than two, of whom no figure depends on who said what. */
  readonly addMatch: (to: Collector, codes: readonly number[]) => void
  /** Reads sums as coded items; nothing may be added once it was called. */
  readonly reader: (reading: Reading) => (sums: Float64Array) => Coding
}

/** Tells a number from its digits as a text, and finds the same set again. */
function keyOf(answer: Value): string | number {
  return typeof answer === 'object' ? `\u0000${JSON.stringify(answer)}` : answer
}

function keyOfTwo(first: number, second: number): string | number {
  return Math.max(first, second) < SMALL ? first * SMALL + second : `${first},${second}`
}

export function answerSums(places: Places): AnswerSums {
  const answers: Value[] = []
  const codes = new Map<string | number, number>()
  const rows = keyPlaces<readonly number[]>(places)
  const newCode = (answer: Value): number => {
    const key = keyOf(answer)
    const code = codes.get(key) ?? answers.push(answer) - 1 + FIRST_ANSWER
    codes.set(key, code)
    return code
  }
  return {
    codeOf: (answer) => (answer === undefined ? NO_ANSWER : newCode(answer)),
    addPair: (to, first, second) => to.add(rows.placeOf(keyOfTwo(first, second), [first, second]), 1),
    addMatch: (to, of) => {
      const sorted = of.toSorted((a, b) => a - b)
      to.add(rows.placeOf(sorted.join(), sorted), 1)
    },
    reader: (reading) => {
      const valueOf = (code: number): Value | null =>
        code === NO_SPAN ? null : reading(code === NO_ANSWER ? undefined : answers[code - FIRST_ANSWER])
      const read = rows.entries.map(({ thing, place }) => ({ values: thing.map(valueOf), place }))
      return (sums) => ({
        items: read.flatMap(({ values, place }) => {
          const times = sums[place] ?? 0
          return times > 0 ? [{ values, times }] : []
        }),
      })
    },
  }
}
