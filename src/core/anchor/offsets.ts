import { countLeading } from './count-leading.ts'

/** What a file may count its offsets in; ours are UTF-16 code units, as JavaScript strings are indexed. */
export type OffsetUnit = 'utf-16' | 'code-points'

/** Converts offsets between UTF-16 code units and code points over one text; built once, then O(log n) a query. */
export interface OffsetMap {
  /** UTF-16 code units -> code points. An offset inside a surrogate pair counts as standing before it. */
  toCodePoints(offset: number): number
  /** Code points -> UTF-16 code units; past the end it goes on by ones, so that the excess stays visible. */
  fromCodePoints(offset: number): number
  /** Length of the text in code points. */
  readonly codePoints: number
}

export function offsetMap(text: string): OffsetMap {
  const pairs = surrogatePairs(text)
  const codePoints = text.length - pairs.length
  return {
    codePoints,
    toCodePoints: (offset) => offset - countBefore(pairs, offset),
    fromCodePoints: (offset) => offset + countLeading(pairs, (at, index) => at - index <= offset),
  }
}

/** Offsets of the low halves of all surrogate pairs. */
function surrogatePairs(text: string): readonly number[] {
  const found: number[] = []
  for (let i = 1; i < text.length; i++) {
    const isLow = (text.charCodeAt(i) & 0xfc00) === 0xdc00
    if (isLow && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) found.push(i)
  }
  return found
}

function countBefore(pairs: readonly number[], offset: number): number {
  return countLeading(pairs, (at) => at <= offset)
}
