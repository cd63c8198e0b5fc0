import { wholeGraphemes } from '#core/anchor/grapheme.ts'
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  trimBlanks,
} from '#core/anchor/snap.ts'
import type { Range } from '#core/model/article.ts'

export interface EdgeStep {
  readonly edge: 'start' | 'end'
  readonly direction: 'back' | 'forward'
}

/**
 * The ranges of a span after one of its outer edges has moved by a word; an edge that passes a whole fragment drops it.
 * Null where the span would vanish or the text ends. Offsets in UTF-16 code units.
 */
export function moveEdge(text: string, ranges: readonly Range[], step: EdgeStep): readonly Range[] | null {
  const moved = step.edge === 'end' ? moveEnd(text, ranges, step) : moveStart(text, ranges, step)
  return moved.length === 0 || isSame(moved, ranges) ? null : moved
}

function moveEnd(text: string, ranges: readonly Range[], { direction }: EdgeStep): readonly Range[] {
  const last = ranges.at(-1)
  if (!last) return []
  const move = direction === 'forward' ? nextWordEnd : previousWordEnd
  return [...ranges.slice(0, -1), ...tidy(text, { start: last.start, end: move(text, last.end) })]
}

function moveStart(text: string, ranges: readonly Range[], { direction }: EdgeStep): readonly Range[] {
  const [first, ...others] = ranges
  if (!first) return []
  const move = direction === 'forward' ? nextWordStart : previousWordStart
  return [...tidy(text, { start: move(text, first.start), end: first.end }), ...others]
}

function tidy(text: string, range: Range): readonly Range[] {
  const trimmed = range.start < range.end ? trimBlanks(text, range) : null
  return trimmed ? [wholeGraphemes(text, trimmed)] : []
}

export function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((r, i) => r.start === b[i]?.start && r.end === b[i]?.end)
}

/** `ranges` with `added` among them, sorted; what overlaps or touches becomes one. */
export function unite(ranges: readonly Range[], added: Range): readonly Range[] {
  const united: Range[] = []
  for (const range of [...ranges, added].toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1)
    if (last && range.start <= last.end)
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else united.push(range)
  }
  return united
}
