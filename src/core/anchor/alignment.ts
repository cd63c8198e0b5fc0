import type { Range } from '#core/model/article.ts'
import { countLeading } from './count-leading.ts'

/** A run of characters that stands in both texts; offsets in UTF-16 code units. */
export interface Stretch {
  readonly oldStart: number
  readonly newStart: number
  readonly length: number
}

export function oldEnd({ oldStart, length }: Stretch): number {
  return oldStart + length
}

export function newEnd({ newStart, length }: Stretch): number {
  return newStart + length
}

/** What of an old text stands unchanged in a new one, and where. Each question costs O(log n). */
export interface Alignment {
  /** Where `range` of the old text stands in the new one; null where it is not the part of one stretch. */
  unchanged(range: Range): Range | null
  /** Whether some words in `range` of the old text stand only once in either text. */
  isUnique(range: Range): boolean
  /** Between what was before and behind `range` of the old text; in a rewritten passage, all of that. */
  place(range: Range): { readonly start: number; readonly end: number | null }
  /** How many characters of `range` of the new text are characters of the old text outside `own`. */
  foreignLength(range: Range, own: Range): number
}

/** `stretches` and `unique` (ranges of the old text) in order and disjoint, but that the latter may overlap. */
export function alignment(stretches: readonly Stretch[], unique: readonly Range[]): Alignment {
  const oldStarts = stretches.map(({ oldStart }) => oldStart)
  const newEnds = stretches.map((stretch) => newEnd(stretch))
  const uniqueStarts = unique.map(({ start }) => start)
  return {
    unchanged: ({ start, end }) => {
      const stretch = stretches[countLeading(oldStarts, (at) => at <= start) - 1]
      if (!stretch || oldEnd(stretch) < end) return null
      const by = stretch.newStart - stretch.oldStart
      return { start: start + by, end: end + by }
    },
    isUnique: ({ start, end }) => {
      const first = unique[countLeading(uniqueStarts, (at) => at < start)]
      return first !== undefined && first.end <= end
    },
    place: ({ start, end }) => {
      const before = stretches[countLeading(oldStarts, (at) => at <= start) - 1]
      const index = countLeading(oldStarts, (at) => at < end) - 1
      return { start: startAfter(before, start), end: endBefore(stretches, index, end) }
    },
    foreignLength: (range, own) => {
      let sum = 0
      for (let i = countLeading(newEnds, (end) => end <= range.start); ; i++) {
        const stretch = stretches[i]
        if (!stretch || stretch.newStart >= range.end) return sum
        sum += foreignIn(stretch, range, own)
      }
    },
  }
}

function startAfter(stretch: Stretch | undefined, start: number): number {
  if (!stretch) return 0
  return stretch.newStart + Math.min(start - stretch.oldStart, stretch.length)
}

/** Null stands for the end of the new text. */
function endBefore(stretches: readonly Stretch[], index: number, end: number): number | null {
  const last = stretches[index]
  if (last && end <= oldEnd(last)) return last.newStart + end - last.oldStart
  return stretches[index + 1]?.newStart ?? null
}

function foreignIn(stretch: Stretch, range: Range, own: Range): number {
  const by = stretch.oldStart - stretch.newStart
  const start = Math.max(range.start, stretch.newStart) + by
  const end = Math.min(range.end, newEnd(stretch)) + by
  return end - start - Math.max(0, Math.min(end, own.end) - Math.max(start, own.start))
}
