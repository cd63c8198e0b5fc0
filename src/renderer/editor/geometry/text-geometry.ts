import type { Range } from '#core/model/article.ts'
import type { ShownRange } from '#renderer/editor/document/position-map.ts'
import type { ShownText } from '#renderer/editor/document/shown-text.ts'
import { type Box, glyphBox } from './box.ts'
import { linesOf } from './lines-of.ts'

/** Where characters stand on the page. Boxes are in px from the top left corner of the text; offsets as in the article. */
export interface TextGeometry {
  /** One box per line that shows a part of `range`; as high as letters are, not as lines are. */
  boxesOf(range: Range): readonly Box[]
  /** The offsets between two heights, widened to whole lines; in px from the top of the text. */
  rangeBetween(top: number, bottom: number): Range
  /** Top and bottom of every block. */
  blockEdges(): readonly { readonly top: number; readonly bottom: number }[]
}

/** `root` is the editor's element: its children are the blocks, each with at most one text node. */
export function textGeometry(root: HTMLElement, { blocks, map }: ShownText): TextGeometry {
  // The one that measures: the page keeps every live range up to date with every change, so one for each question
  // would make removing a highlight cost as much as all questions so far.
  const page = { root, blocks, ruler: document.createRange() }
  return {
    boxesOf: (range) => {
      const origin = root.getBoundingClientRect()
      return map.shown(range).flatMap((shown) => boxesIn(page, shown, origin))
    },
    rangeBetween: (top, bottom) => {
      const origin = root.getBoundingClientRect().top
      const first = firstBlockBelow(root, origin + top)
      const last = Math.max(first, firstBlockBelow(root, origin + bottom))
      return {
        start: offsetWhereNot(page, first, (rect) => rect.bottom <= origin + top),
        end: offsetWhereNot(page, last, (rect) => rect.top < origin + bottom),
      }
    },
    blockEdges: () => {
      const origin = root.getBoundingClientRect().top
      return [...root.children].map((child) => {
        const { top, bottom } = child.getBoundingClientRect()
        return { top: top - origin, bottom: bottom - origin }
      })
    },
  }
}

interface Page {
  readonly root: HTMLElement
  readonly blocks: readonly Range[]
  readonly ruler: globalThis.Range
}

function boxesIn(page: Page, { block, start, end }: ShownRange, origin: DOMRect): readonly Box[] {
  const first = page.blocks[block]?.start ?? 0
  const rects = rectsOf(page, block, { start: start - first, end: end - first })
  return linesOf(rects.filter((rect) => rect.width > 0)).map((rect) => glyphBox(rect, origin))
}

function textOf({ root }: Page, block: number): Text | null {
  const node = root.children[block]?.firstChild
  return node instanceof Text ? node : null
}

/** Of characters of a block, counted from its start. */
function rectsOf(page: Page, block: number, { start, end }: Range): readonly DOMRect[] {
  const text = textOf(page, block)
  if (!text) return []
  page.ruler.setStart(text, start)
  page.ruler.setEnd(text, end)
  return [...page.ruler.getClientRects()]
}

/** Index of the first block that ends below `y` (in the window), else of the last. */
function firstBlockBelow(root: HTMLElement, y: number): number {
  const isAbove = (i: number): boolean => (root.children[i]?.getBoundingClientRect().bottom ?? y + 1) <= y
  return Math.min(firstWhereNot(root.children.length, isAbove), root.children.length - 1)
}

/** The first offset in a block whose character is not above some line; a paragraph may be longer than the screen. */
function offsetWhereNot(page: Page, index: number, isAbove: (rect: DOMRect) => boolean): number {
  const length = textOf(page, index)?.length ?? 0
  const isBefore = (i: number): boolean => {
    const rect = rectsOf(page, index, { start: i, end: i + 1 })[0]
    return rect === undefined || isAbove(rect)
  }
  return (page.blocks[index]?.start ?? 0) + firstWhereNot(length, isBefore)
}

/** The first index for which `isBefore` fails, which must be true up to some index and false after it. */
function firstWhereNot(length: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
