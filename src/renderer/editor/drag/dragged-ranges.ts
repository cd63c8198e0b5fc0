import { nextWordEnd, previousWordStart, trimBlanks } from '#core/anchor/snap.ts'
import type { Range } from '#core/model/article.ts'

export type Edge = 'start' | 'end'

/**
 * `ranges` (sorted) with one outer edge pulled to `offset`, snapped to words and never over a blank; the fragment keeps
 * at least one word. Offsets in UTF-16 code units.
 */
export function draggedRanges(
  text: string,
  ranges: readonly Range[],
  { edge, offset }: { readonly edge: Edge; readonly offset: number },
): readonly Range[] {
  return edge === 'start' ? pullStart(text, ranges, offset) : pullEnd(text, ranges, offset)
}

function pullStart(text: string, ranges: readonly Range[], offset: number): readonly Range[] {
  const [first, ...rest] = ranges
  if (!first) return ranges
  const latest = Math.max(first.start, previousWordStart(text, first.end))
  const start = Math.min(latest, outOfWord(text, offset, 'start'))
  return [trimBlanks(text, { start, end: first.end }) ?? first, ...rest]
}

function pullEnd(text: string, ranges: readonly Range[], offset: number): readonly Range[] {
  const last = ranges.at(-1)
  if (!last) return ranges
  const earliest = Math.min(last.end, nextWordEnd(text, last.start))
  const end = Math.max(earliest, outOfWord(text, offset, 'end'))
  return [...ranges.slice(0, -1), trimBlanks(text, { start: last.start, end }) ?? last]
}

/**
 * `offset`, or where it stands inside a word the nearer edge of that word; and if the word is left out, then with what
 * belongs to it: the mark that opens a quotation before it, the stop that ends the sentence behind it.
 */
function outOfWord(text: string, offset: number, edge: Edge): number {
  const start = previousWordStart(text, offset)
  const end = nextWordEnd(text, start)
  if (end <= offset) return offset
  if (offset - start < end - offset) return edge === 'start' ? start : start - marksBefore(text, start)
  return edge === 'end' ? end : end + marksBehind(text, end)
}

/** Far more than ever stand together. */
const mostMarks = 16

function marksBefore(text: string, offset: number): number {
  return /[\s“„‘«"'([{]*$/u.exec(text.slice(Math.max(0, offset - mostMarks), offset))?.[0].length ?? 0
}

function marksBehind(text: string, offset: number): number {
  return /^[\s”’»"')\]}.,;:!?…]*/u.exec(text.slice(offset, offset + mostMarks))?.[0].length ?? 0
}
