import { type Box, bottomOf } from '#renderer/editor/geometry/box.ts'
import type { Point } from '#renderer/editor/geometry/hit-test.ts'

/** A cubic curve between two spans. */
export interface RelationCurve {
  readonly path: string
  /** Where the label stands: in the middle, or near the start of a curve that is longer than a screen. */
  readonly label: Point
}

/** Lines of the text further apart than this (in px) are not on one screen. */
const longWay = 700
/** How far a curve bends out, in px. */
const bend = { least: 24, most: 90 }

/** `from` and `to` are the lines of two spans, in order; null where one of them shows nothing. */
export function relationCurve(from: readonly Box[], to: readonly Box[]): RelationCurve | null {
  const ends = endsOf(from, to)
  if (!ends) return null
  const { start, end, out, into } = ends
  const reach = Math.min(bend.most, Math.max(bend.least, Math.abs(end.y - start.y) / 2))
  const leave = { x: start.x, y: start.y + out * reach }
  const arrive = { x: end.x, y: end.y + into * reach }
  const t = Math.abs(end.y - start.y) > longWay ? 0.08 : 0.5
  return {
    path: `M${point(start)} C${point(leave)} ${point(arrive)} ${point(end)}`,
    label: cubicAt([start, leave, arrive, end], t),
  }
}

interface Ends {
  readonly start: Point
  readonly end: Point
  /** Which way the curve leaves and arrives: up (-1) or down (1). */
  readonly out: -1 | 1
  readonly into: -1 | 1
}

/** Down from the last line to a first line below, up to a last line above, over the top within one line. */
function endsOf(from: readonly Box[], to: readonly Box[]): Ends | null {
  const [fromFirst, fromLast] = [from[0], from.at(-1)]
  const [toFirst, toLast] = [to[0], to.at(-1)]
  if (!fromFirst || !fromLast || !toFirst || !toLast) return null
  if (toFirst.top > bottomOf(fromLast))
    return { start: below(fromLast), end: above(toFirst), out: 1, into: -1 }
  if (fromFirst.top > bottomOf(toLast))
    return { start: above(fromFirst), end: below(toLast), out: -1, into: 1 }
  return { start: above(fromFirst), end: above(toFirst), out: -1, into: -1 }
}

function above(box: Box): Point {
  return { x: box.left + box.width / 2, y: box.top - 1 }
}

function below(box: Box): Point {
  return { x: box.left + box.width / 2, y: bottomOf(box) + 1 }
}

function point({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

type Cubic = readonly [Point, Point, Point, Point]

function cubicAt([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const
  const blend = (of: (at: Point) => number): number =>
    weights[0] * of(a) + weights[1] * of(b) + weights[2] * of(c) + weights[3] * of(d)
  return { x: blend(({ x }) => x), y: blend(({ y }) => y) }
}
