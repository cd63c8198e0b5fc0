import type { EditorView } from '@tiptap/pm/view'
import { wholeGraphemes } from '#core/anchor/grapheme.ts'
import type { IntervalIndex } from '#core/anchor/interval-index.ts'
import { compareNesting, isCovering } from '#core/anchor/nesting.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { ShownText } from '#renderer/editor/document/shown-text.ts'
import { textGeometry } from './text-geometry.ts'

/** A point of the window, in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Hittable {
  readonly view: EditorView
  readonly shown: ShownText
}

/** The annotations over the character under a point, innermost first; none beside the letters. */
export function annotationsUnder(
  page: Hittable,
  index: IntervalIndex<Annotation>,
  point: Point,
): readonly Annotation[] {
  const offset = characterUnder(page, point)
  if (offset === null) return []
  return index
    .at(offset)
    .filter((annotation) => isCovering(annotation.ranges, offset))
    .toSorted(compareNesting)
}

/** The offset nearest to a point; null outside the text. */
export function offsetNear({ view, shown }: Hittable, { x, y }: Point): number | null {
  const found = view.posAtCoords({ left: x, top: y })
  return found ? shown.map.toOffset(found.pos) : null
}

/** In px; what is between the lines still belongs to the nearer one. */
const slack = 6

function characterUnder(page: Hittable, point: Point): number | null {
  const offset = offsetNear(page, point)
  if (offset === null) return null
  const origin = page.view.dom.getBoundingClientRect()
  const x = point.x - origin.left
  const y = point.y - origin.top
  const geometry = textGeometry(page.view.dom, page.shown)
  const isUnder = (range: Range): boolean =>
    geometry
      .boxesOf(range)
      .some(
        (box) =>
          box.left <= x &&
          x <= box.left + box.width &&
          box.top - slack <= y &&
          y <= box.top + box.height + slack,
      )
  return (
    [offset, offset - 1].find(
      (start) => start >= 0 && isUnder(wholeGraphemes(page.shown.text, { start, end: start + 1 })),
    ) ?? null
  )
}
