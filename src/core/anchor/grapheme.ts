import type { Range } from '#core/model/article.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Whether `offset` (UTF-16 code units) stands between two grapheme clusters, or at an end of `text`
 * (Unicode Standard Annex 29). Looks from one plain letter or blank to the next, so the cost does not grow with the text.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeStart(text, offset) === offset
}

/** The nearest grapheme boundary at or before `offset`. */
export function graphemeStart(text: string, offset: number): number {
  return clusterAt(text, offset).start
}

/** The nearest grapheme boundary at or after `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  const { start, end } = clusterAt(text, offset)
  return start === offset ? offset : end
}

/** `range` widened so that it cuts no grapheme cluster. */
export function wholeGraphemes(text: string, range: Range): Range {
  return { start: graphemeStart(text, range.start), end: graphemeEnd(text, range.end) }
}

/** The cluster that holds the code unit at `offset`; past either end of the text an empty one. */
function clusterAt(text: string, offset: number): Range {
  if (offset <= 0 || offset >= text.length) {
    const end = offset <= 0 ? 0 : text.length
    return { start: end, end }
  }
  if (isBetweenPlain(text, offset)) return { start: offset, end: offset + 1 }
  const start = surelyBoundaryBefore(text, offset)
  const found = graphemes
    .segment(text.slice(start, surelyBoundaryAfter(text, offset)))
    .containing(offset - start)
  return found
    ? { start: start + found.index, end: start + found.index + found.segment.length }
    : { start: offset, end: offset }
}

/**
 * Letters in front of which every cluster ends: ASCII (but "\r\n", which canonical texts do not have), Cyrillic letters
 * and CJK ideographs. None of them extends a cluster, and what may stand before a letter in one occurs in neither script.
 */
function isPlain(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code < 0x80 || (code >= 0x400 && code <= 0x481) || (code >= 0x4e00 && code <= 0x9fff)
}

/** Nearly every edge of a span is such a place, and the segmenter need not be asked; "\r\n" is one cluster. */
function isBetweenPlain(text: string, offset: number): boolean {
  return isPlain(text, offset) && isPlain(text, offset - 1) && text.charAt(offset) !== '\n'
}

function surelyBoundaryBefore(text: string, offset: number): number {
  let at = offset - 1
  while (at > 0 && !isPlain(text, at)) at--
  return at
}

function surelyBoundaryAfter(text: string, offset: number): number {
  let at = offset + 1
  while (at < text.length && !isPlain(text, at)) at++
  return at
}
