import type { Range } from '#core/model/article.ts'
import type { Box } from '#renderer/editor/geometry/box.ts'
import type { TextGeometry } from '#renderer/editor/geometry/text-geometry.ts'

/** One line of a span, and which of the span's ends lie in it. */
export interface SpanBox extends Box {
  readonly ends: 'start' | 'end' | 'both' | 'none'
}

/** The lines of `range` as far as `window` reaches. */
export function spanBoxes(geometry: TextGeometry, range: Range, window: Range): readonly SpanBox[] {
  const start = Math.max(range.start, window.start)
  const end = Math.min(range.end, window.end)
  if (start >= end) return []
  const boxes = geometry.boxesOf({ start, end })
  return boxes.map((box, line) => {
    const isStart = line === 0 && start === range.start
    const isEnd = line === boxes.length - 1 && end === range.end
    return { ...box, ends: isStart ? (isEnd ? 'both' : 'start') : isEnd ? 'end' : 'none' }
  })
}
