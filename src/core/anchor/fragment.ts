import type { Range } from '#core/model/article.ts'
import { snapToWords } from './snap.ts'
import { type Anchor, anchorOf } from './span.ts'

/** One range of an annotation by itself. `range` is over the old text in UTF-16 code units; null where that is not known. */
export interface Fragment {
  readonly range: Range | null
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** The fragments of `anchor`, each with its own surroundings where the old text is there to tell them. */
export function fragmentsOf(anchor: Anchor, oldText: string | null): readonly Fragment[] {
  if (oldText !== null) return anchor.ranges.map((range) => ({ ...anchorOf(oldText, [range]), range }))
  let start = 0
  return anchor.ranges.map((range, index) => {
    const end = start + range.end - range.start
    const quote = anchor.quote.slice(start, end)
    start = end + 1
    return {
      range: null,
      quote,
      prefix: index === 0 ? anchor.prefix : '',
      suffix: index === anchor.ranges.length - 1 ? anchor.suffix : '',
    }
  })
}

/** Whether `range` begins and ends where words do. */
export function isWholeWords(text: string, range: Range): boolean {
  const snapped = snapToWords(text, range)
  return snapped?.start === range.start && snapped.end === range.end
}
