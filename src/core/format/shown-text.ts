import { countLeading } from '#core/anchor/count-leading.ts'
import type { Range } from '#core/model/article.ts'

/**
 * A piece of a text that a tool counts over and a person reads: `counted` is '' for a line break between paragraphs that the
 * tool does not count, `shown` is '' for what nobody reads (a style sheet). Else both are the same.
 */
export interface TextPiece {
  readonly counted: string
  readonly shown: string
}

/** A text to be read, and where in it stands what was counted over another. All offsets in UTF-16 code units. */
export interface ShownText {
  readonly counted: string
  readonly shown: string
  /** A range over `counted` as one over `shown`; what was only put in at its edges stays outside. */
  toShown(range: Range): Range
}

export function shownText(pieces: readonly TextPiece[]): ShownText {
  const countedAt: number[] = []
  const shownAt: number[] = []
  let counted = 0
  let shown = 0
  for (const piece of pieces) {
    countedAt.push(counted)
    shownAt.push(shown)
    counted += piece.counted.length
    shown += piece.shown.length
  }
  const place = (offset: number, index: number): number => {
    const inside = offset - (countedAt[index] ?? 0)
    return (shownAt[index] ?? 0) + Math.min(inside, pieces[index]?.shown.length ?? inside)
  }
  return {
    counted: pieces.map((piece) => piece.counted).join(''),
    shown: pieces.map((piece) => piece.shown).join(''),
    toShown: ({ start, end }) => ({
      start: place(start, countLeading(countedAt, (at) => at <= start) - 1),
      end: place(end, countLeading(countedAt, (at) => at < end) - 1),
    }),
  }
}
