import type { Point } from '#renderer/editor/geometry/hit-test.ts'

/** A label around its middle `at`; `width` in px. */
interface Placed {
  readonly at: Point
  readonly width: number
}

/** Height of a label and the least gap between two of them, in px. */
const size = { height: 18, gap: 4 }

/** The same labels, those that would cover an earlier one moved to its right. */
export function spreadLabels<T extends Placed>(labels: readonly T[]): readonly T[] {
  const placed: T[] = []
  for (const label of labels.toSorted((a, b) => a.at.x - b.at.x)) {
    const x = placed
      .filter((other) => isBeside(other, label))
      .reduce((least, other) => Math.max(least, leftmost(other, label)), label.at.x)
    placed.push({ ...label, at: { x, y: label.at.y } })
  }
  return placed
}

function isBeside(a: Placed, b: Placed): boolean {
  return Math.abs(a.at.y - b.at.y) < size.height
}

/** Where the middle of `label` may stand at the earliest, to the right of `other`. */
function leftmost(other: Placed, label: Placed): number {
  return other.at.x + (other.width + label.width) / 2 + size.gap
}
