import type { Range } from '#core/model/article.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How far to look around an offset; no cluster in real text comes near it (the longest emoji sequences have ~30). */
const reach = 128

/**
 * Whether `offset` (UTF-16 code units) stands between two grapheme clusters, or at an end of `text`
 * (Unicode Standard Annex 29). Looks at a window, so the cost does not grow with the text.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  const start = windowStart(text, offset)
  const around = text.slice(start, Math.min(text.length, offset + reach))
  return graphemes.segment(around).containing(offset - start)?.index === offset - start
}

/** The nearest grapheme boundary at or before `offset`. */
export function graphemeStart(text: string, offset: number): number {
  if (isGraphemeBoundary(text, offset)) return offset
  const start = windowStart(text, offset)
  const found = graphemes.segment(text.slice(start, offset + reach)).containing(offset - start)
  return start + (found?.index ?? 0)
}

/** The nearest grapheme boundary at or after `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  if (isGraphemeBoundary(text, offset)) return offset
  const start = windowStart(text, offset)
  const found = graphemes.segment(text.slice(start, offset + reach)).containing(offset - start)
  return found ? start + found.index + found.segment.length : text.length
}

/** `range` widened so that it cuts no grapheme cluster. */
export function wholeGraphemes(text: string, range: Range): Range {
  return { start: graphemeStart(text, range.start), end: graphemeEnd(text, range.end) }
}

/** A line break always ends a cluster, so a window may start behind one; else `reach` units back. */
function windowStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - reach)
  const newline = text.lastIndexOf('\n', offset - 1)
  return Math.max(floor, newline + 1)
}
