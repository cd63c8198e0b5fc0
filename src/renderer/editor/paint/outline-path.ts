import { type Box, bottomOf, rightOf } from '#renderer/editor/geometry/box.ts'
import type { Point } from '#renderer/editor/geometry/hit-test.ts'

/** In px: around the letters, and how round the corners are. */
const around = { x: 3, y: 3 }
const radius = 4
/** Lines further apart than this (in px) belong to two paragraphs. */
const paragraphGap = 22

/** SVG paths around the lines of one fragment: one for all lines that touch, as a text selection is drawn. */
export function outlinePaths(lines: readonly Box[]): readonly string[] {
  return groupsOf(lines).map((group) => roundedPath(cornersOf(joined(group))))
}

/** A line as the outline sees it. */
interface Strip {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Lines that follow each other in a paragraph and stand over each other at least in part. */
function groupsOf(lines: readonly Box[]): readonly (readonly Box[])[] {
  const groups: Box[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    const isNear = last && line.top - bottomOf(last) < paragraphGap
    if (isNear && line.left < rightOf(last) && last.left < rightOf(line)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

/** Strips without gaps between them: neighbours meet halfway. */
function joined(lines: readonly Box[]): readonly Strip[] {
  return lines.map((line, i) => {
    const before = lines[i - 1]
    const after = lines[i + 1]
    return {
      left: line.left - around.x,
      right: rightOf(line) + around.x,
      top: before ? (bottomOf(before) + line.top) / 2 : line.top - around.y,
      bottom: after ? (bottomOf(line) + after.top) / 2 : bottomOf(line) + around.y,
    }
  })
}

/** Down the right sides, up the left ones. */
function cornersOf(strips: readonly Strip[]): readonly Point[] {
  const right = strips.flatMap(({ right: x, top, bottom }) => [
    { x, y: top },
    { x, y: bottom },
  ])
  const left = strips.toReversed().flatMap(({ left: x, top, bottom }) => [
    { x, y: bottom },
    { x, y: top },
  ])
  return [...right, ...left]
}

/** Every corner is cut short on both sides by `radius`, or by half of a shorter side. */
function roundedPath(corners: readonly Point[]): string {
  const parts = corners.map((corner, i) => {
    const before = corners.at(i - 1) ?? corner
    const after = corners[(i + 1) % corners.length] ?? corner
    return `${i === 0 ? 'M' : 'L'}${pair(towards(corner, before))}Q${pair(corner)} ${pair(towards(corner, after))}`
  })
  return `${parts.join('')}Z`
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
