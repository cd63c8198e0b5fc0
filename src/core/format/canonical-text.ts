/** The text as articles keep it: LF newlines, otherwise as it was. Offsets in UTF-16 code units. */
export interface CanonicalText {
  readonly text: string
  /** An offset over the raw text as one over `text`; one past either end keeps its distance. */
  fromRaw(offset: number): number
  /** An offset over `text` as one over the raw text. */
  toRaw(offset: number): number
}

export function canonicalText(raw: string): CanonicalText {
  const text = raw.replace(/\r\n?/g, '\n')
  if (text.length === raw.length) return { text, fromRaw: (offset) => offset, toRaw: (offset) => offset }
  const pairs = Array.from(raw.matchAll(/\r\n/g), (match) => match.index)
  return {
    text,
    fromRaw: (offset) => offset - countWhile(pairs, (at) => at < offset),
    toRaw: (offset) => offset + countWhile(pairs, (at, index) => at - index < offset),
  }
}

/** How many leading items fulfil `isIn`, which must be true up to some index and false after it. */
function countWhile(items: readonly number[], isIn: (item: number, index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isIn(items[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}
