import type { Relation } from '#core/model/annotation.ts'
import { type Box, bottomOf } from '#renderer/editor/geometry/box.ts'
import type { Point } from '#renderer/editor/geometry/hit-test.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import { chipWidth } from './chip-size.ts'
import { relationCurve } from './relation-curve.ts'
import { spreadLabels } from './spread-labels.ts'

/** By how much .relation in overlay.module.css is wider than a chip with the same words, in px. */
const labelPadding = 12

/** A relation as it is drawn: the curve under the letters, its label between two lines. */
export interface DrawnRelation {
  readonly id: string
  readonly path: string
  readonly label: string
  readonly at: Point
}

/** The relations of which one end is selected. */
export function relationsDrawn(
  scene: Scene,
  relations: readonly Relation[],
  selected: readonly string[],
): readonly DrawnRelation[] {
  const shown = relations.filter(({ from, to }) => selected.includes(from) || selected.includes(to))
  const drawn = shown.flatMap(({ id, type, from, to }) => {
    const curve = relationCurve(linesOf(scene, from), linesOf(scene, to))
    if (!curve) return []
    const at = { x: curve.label.x, y: gapNear(scene, curve.label.y) }
    const label = labelOf(scene, type)
    return [{ id, path: curve.path, label, at, width: chipWidth(label) + labelPadding }]
  })
  return spreadLabels(drawn)
}

/** Of the whole annotation, also where it is far away: a curve leads out of the screen towards it. */
function linesOf({ annotations, geometry }: Scene, id: string): readonly Box[] {
  const ranges = annotations.find((annotation) => annotation.id === id)?.ranges ?? []
  return ranges.flatMap((range) => geometry.boxesOf(range))
}

/** The middle of the gap over the line of text at height `y`, so that a label covers no letters. */
function gapNear({ geometry }: Scene, y: number): number {
  const { start } = geometry.rangeBetween(y, y + 1)
  const line = geometry.boxesOf({ start, end: start + 1 })[0]
  const above = start > 0 ? geometry.boxesOf({ start: start - 1, end: start }).at(-1) : undefined
  if (!line) return y
  return above && bottomOf(above) <= line.top ? (bottomOf(above) + line.top) / 2 : line.top - 8
}

function labelOf({ scheme }: Scene, type: string): string {
  return scheme.relationTypes.find((known) => known.id === type)?.label ?? type
}
