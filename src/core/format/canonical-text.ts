import { countLeading } from '#core/anchor/count-leading.ts'

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
    fromRaw: (offset) => offset - countLeading(pairs, (at) => at < offset),
    toRaw: (offset) => offset + countLeading(pairs, (at, index) => at - index < offset),
  }
}
