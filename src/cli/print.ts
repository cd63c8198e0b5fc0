import { type Problem, sentence } from '#core/problem/problem.ts'
import type { Surroundings } from './surroundings.ts'

/** What `--json` changes: the result becomes one JSON value. */
export interface OutputOptions {
  readonly json?: true
}

/** A problem as `--json` tells it: `what` is its code, `why` the sentence without the place. */
export interface ProblemRecord {
  readonly file: string | null
  /** Counted from 1. */
  readonly line: number | null
  readonly what: string
  readonly why: string
}

export function recordOf({ code, params, file, line }: Problem): ProblemRecord {
  return { file: file ?? null, line: line ?? null, what: code, why: sentence({ code, params }) }
}

export function printJson({ out }: Surroundings, value: unknown): void {
  out(`${JSON.stringify(value)}\n`)
}

export function printLines(print: (text: string) => void, lines: readonly string[]): void {
  if (lines.length > 0) print(`${lines.join('\n')}\n`)
}

/** "1 article", "2 articles". */
export function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
