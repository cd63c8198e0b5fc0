import type { Range } from '#core/model/article.ts'

/**
 * Between offsets over the article's text (UTF-16 code units) and positions in the editor's document, where every
 * block costs one position before and one after its characters. O(log blocks) a question.
 */
export interface PositionMap {
  /**
   * The position of `offset`. Characters outside blocks are not shown: such an offset goes to the nearest edge. Where
   * two blocks touch, `side` says which of them is meant: `before` the end of the first, `after` the start of the second.
   */
  toPosition(offset: number, side?: 'before' | 'after'): number
  /** The offset of `position`; between two blocks the nearest edge. */
  toOffset(position: number): number
  /** Index of the block that shows `offset`, by the rule of `toPosition`. */
  blockAt(offset: number, side?: 'before' | 'after'): number
  /** The parts of `range` that blocks show, in order. */
  shown(range: Range): readonly ShownRange[]
}

export interface ShownRange extends Range {
  readonly block: number
}

/** `blocks`: sorted, disjoint, at least one. */
export function positionMap(blocks: readonly Range[]): PositionMap {
  const firsts = firstPositions(blocks)
  const at = (index: number): Range => blocks[index] ?? { start: 0, end: 0 }
  const first = (index: number): number => firsts[index] ?? 1

  const blockAt = (offset: number, side: 'before' | 'after' = 'after'): number => {
    const index = lastWhere(blocks.length, (i) => at(i).start <= offset - (side === 'before' ? 1 : 0))
    const next = index + 1
    if (index < 0) return 0
    if (next === blocks.length || offset <= at(index).end) return index
    return at(next).start - offset < offset - at(index).end ? next : index
  }

  return {
    blockAt,
    toPosition: (offset, side) => {
      const index = blockAt(offset, side)
      return first(index) + clamp(offset, at(index)) - at(index).start
    },
    toOffset: (position) => {
      const index = Math.max(
        0,
        lastWhere(blocks.length, (i) => first(i) <= position),
      )
      return clamp(at(index).start + position - first(index), at(index))
    },
    shown: (range) => {
      const from = blockAt(range.start)
      const to = blockAt(range.end, 'before')
      const found: ShownRange[] = []
      for (let block = from; block <= to; block++) {
        const start = Math.max(range.start, at(block).start)
        const end = Math.min(range.end, at(block).end)
        if (start < end) found.push({ block, start, end })
      }
      return found
    },
  }
}

/** The position before the first character of each block. */
function firstPositions(blocks: readonly Range[]): Float64Array {
  const firsts = new Float64Array(blocks.length)
  let position = 1
  blocks.forEach((block, index) => {
    firsts[index] = position
    position += block.end - block.start + 2
  })
  return firsts
}

/** The last index for which `isIn` holds, which must be true up to some index and false after it; -1 if none. */
function lastWhere(length: number, isIn: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isIn(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}

function clamp(offset: number, range: Range): number {
  return Math.min(range.end, Math.max(range.start, offset))
}
