import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { graphemeEnd, graphemeStart, isGraphemeBoundary } from './grapheme.ts'

/** How much context an annotation keeps on either side, in UTF-16 code units. */
export const contextLength = 32

/** What an annotation says about the text it stands on. */
export type Anchor = Pick<Annotation, 'ranges' | 'quote' | 'prefix' | 'suffix'>

/**
 * Sorts `ranges` and refuses what cannot be an annotation's place in `text`: outside, empty, inside a grapheme
 * cluster, overlapping. Fragments that touch are joined. Offsets in UTF-16 code units.
 */
export function checkRanges(text: string, ranges: readonly Range[]): Result<readonly Range[]> {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const joined: Range[] = []
  for (const range of sorted) {
    const { start, end } = range
    if (start >= end) return fail('range-empty', { start, end })
    if (start < 0 || end > text.length) return fail('range-outside', { start, end, length: text.length })
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end))
      return fail('range-splits-character', { start, end })
    const last = joined.at(-1)
    if (last && start < last.end) return fail('ranges-overlap')
    if (last?.end === start) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined.length === 0 ? fail('range-empty', { start: 0, end: 0 }) : succeed(joined)
}

/** The anchor of `ranges` (sorted, disjoint, inside `text`). */
export function anchorOf(text: string, ranges: readonly Range[]): Anchor {
  const { start, end } = hull(ranges)
  return {
    ranges,
    quote: quoteOf(text, ranges),
    prefix: text.slice(graphemeEnd(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, graphemeStart(text, Math.min(text.length, end + contextLength))),
  }
}

/** The text of the ranges, fragments joined by one space. */
export function quoteOf(text: string, ranges: readonly Range[]): string {
  return ranges.map((range) => text.slice(range.start, range.end)).join(' ')
}

/** From the first range's start to the last one's end. */
export function hull(ranges: readonly Range[]): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
}

/** Reading order: by start, then end, then id. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  const left = hull(a.ranges)
  const right = hull(b.ranges)
  return left.start - right.start || left.end - right.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
