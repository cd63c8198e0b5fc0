import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { Box } from '#renderer/editor/geometry/box.ts'
import { type PaintedChip, paintChips } from './chips-of.ts'
import { coveredParts, type FillRun, fillRuns } from './fill-runs.ts'
import { type KindStyle, kindStyles } from './kind-style.ts'
import type { PaintRequest } from './paint-request.ts'

/** What is drawn of the annotations near the viewport. */
export interface Painting {
  readonly fills: readonly PaintedBox[]
  readonly lanes: readonly PaintedLane[]
  readonly chips: readonly PaintedChip[]
}

export interface PaintedBox extends Box {
  readonly key: string
  readonly style: KindStyle
}

export interface PaintedLane extends PaintedBox {
  readonly lane: number
  /** A `gap` lies between the fragments of one annotation. */
  readonly part: 'span' | 'gap'
}

/** Measures and lays out; the cost grows with what `window` shows, not with the article. */
export function paint(request: PaintRequest): Painting {
  const styleOf = kindStyles(request.scheme)
  const runs = fillRuns(request.annotations, request.window)
  return {
    fills: runs.flatMap(({ annotation, ...run }) =>
      boxesFor(request, run, { annotation, style: styleOf(annotation.kind) }),
    ),
    lanes: request.annotations.flatMap((annotation) =>
      lanesFor(request, runs, { annotation, style: styleOf(annotation.kind) }),
    ),
    chips: paintChips(request),
  }
}

interface Styled {
  readonly annotation: Annotation
  readonly style: KindStyle
}

function boxesFor(
  { geometry }: PaintRequest,
  range: Range,
  { annotation, style }: Styled,
): readonly PaintedBox[] {
  return geometry
    .boxesOf(range)
    .map((box, line) => ({ ...box, key: `${annotation.id} ${range.start} ${line}`, style }))
}

/** Lines under what others fill, and a thinner one through the gaps between fragments. */
function lanesFor(request: PaintRequest, runs: readonly FillRun[], styled: Styled): readonly PaintedLane[] {
  const { annotation } = styled
  const { laneOf, window } = request
  const lane = laneOf(annotation)
  const paintPart = (part: 'span' | 'gap') => (range: Range) =>
    boxesFor(request, range, styled).map((box) => ({ ...box, lane: lane ?? 0, part }))
  const covered = lane === null ? [] : coveredParts(annotation, runs, window)
  return [
    ...covered.flatMap(paintPart('span')),
    ...gapsOf(annotation.ranges, window).flatMap(paintPart('gap')),
  ]
}

function gapsOf(ranges: readonly Range[], window: Range): readonly Range[] {
  return ranges.slice(1).flatMap((range, i) => {
    const start = Math.max(window.start, ranges[i]?.end ?? range.start)
    const end = Math.min(window.end, range.start)
    return start < end ? [{ start, end }] : []
  })
}
