import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { hull } from './span.ts'

/** Innermost first: the shorter span lies over the longer; of two of one length the later, then by id. */
export function compareNesting(a: Annotation, b: Annotation): number {
  return (
    lengthOf(a.ranges) - lengthOf(b.ranges) ||
    hull(b.ranges).start - hull(a.ranges).start ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** Whether one of `ranges` covers the character at `offset` (UTF-16 code units). */
export function isCovering(ranges: readonly Range[], offset: number): boolean {
  return ranges.some((range) => range.start <= offset && offset < range.end)
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0)
}
