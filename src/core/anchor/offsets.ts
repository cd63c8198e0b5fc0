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
    fromCodePoints: (offset) => offset + countWhere(pairs, (at, index) => at - index <= offset),
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
  return countWhere(pairs, (at) => at <= offset)
}

/** How many leading items fulfil `isIn`, which must be true up to some index and false after it. */
function countWhere(items: readonly number[], isIn: (item: number, index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isIn(items[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}
