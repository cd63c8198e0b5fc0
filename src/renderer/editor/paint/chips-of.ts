import type { Annotation } from '#core/model/annotation.ts'
import { type Box, rightOf } from '#renderer/editor/geometry/box.ts'
import { type ChipWish, chipRow } from './chip-row.ts'
import { chipGap, chipWidth } from './chip-size.ts'
import type { PaintRequest } from './paint-request.ts'
import { type StanceChip, stanceChips } from './stance-chip.ts'

/** A chip over the end of its span; `top` is the top of the letters there. */
export interface PaintedChip extends StanceChip {
  readonly key: string
  readonly annotation: string
  readonly left: number
  readonly top: number
  readonly width: number
}

/** The chips of all spans that end in the window. */
export function paintChips(request: PaintRequest): readonly PaintedChip[] {
  const ends = request.annotations.flatMap((annotation) => endOf(request, annotation))
  return linesOf(ends).flatMap((line) => chipsOfLine(line, request.room))
}

function linesOf(ends: readonly SpanEnd[]): readonly (readonly SpanEnd[])[] {
  const lines = new Map<number, SpanEnd[]>()
  for (const end of ends) {
    const top = Math.round(end.box.top)
    const line = lines.get(top)
    if (line) line.push(end)
    else lines.set(top, [end])
  }
  return [...lines.values()]
}

interface SpanEnd {
  readonly annotation: Annotation
  readonly chips: readonly StanceChip[]
  readonly box: Box
}

/** How far back from the end to look for a character that has a box; line breaks and joiners have none. */
const reach = 8

function endOf({ scheme, geometry, window }: PaintRequest, annotation: Annotation): readonly SpanEnd[] {
  const chips = stanceChips(scheme, annotation.stances)
  const last = annotation.ranges.at(-1)
  if (chips.length === 0 || !last || last.end > window.end || last.end <= window.start) return []
  const box = geometry.boxesOf({ start: Math.max(last.start, last.end - reach), end: last.end }).at(-1)
  return box ? [{ annotation, chips, box }] : []
}

function chipsOfLine(line: readonly SpanEnd[], room: number): readonly PaintedChip[] {
  const wanted = line
    .toSorted((a, b) => rightOf(a.box) - rightOf(b.box))
    .flatMap(({ annotation, chips, box }) =>
      wishesOf(chips, rightOf(box)).map((wish) => ({ ...wish, annotation, box })),
    )
  const lefts = chipRow(wanted, chipGap, room)
  return wanted.map(({ chip, width, annotation, box }, i) => ({
    ...chip,
    key: `${annotation.id} ${chip.target}`,
    annotation: annotation.id,
    left: lefts[i] ?? 0,
    top: box.top,
    width,
  }))
}

interface SizedChip extends ChipWish {
  readonly chip: StanceChip
}

/** The last chip ends where the span does, the others stand before it. */
function wishesOf(chips: readonly StanceChip[], end: number): readonly SizedChip[] {
  const sized = chips.map((chip) => ({ chip, width: chipWidth(chip.label) }))
  return sized.map(({ chip, width }, i) => {
    const behind = sized.slice(i + 1).reduce((sum, next) => sum + next.width + chipGap, 0)
    return { chip, width, end: end - behind }
  })
}
