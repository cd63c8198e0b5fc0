import type { Range } from '#core/model/article.ts'

/** A word, a mark or blanks; offsets in UTF-16 code units. */
export interface Token extends Range {
  readonly text: string
  /** Whether one blank follows, which is no token then. */
  readonly isSpaced: boolean
}

const words = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * The tokens of a text (Unicode Standard Annex 29), cut so that each of `spans` begins with one and ends with one. Between
 * two tokens there is nothing, or one blank. Linear in the length of the text.
 */
export function tokensOf(text: string, spans: readonly Range[]): readonly Token[] {
  const starts = new Set(spans.map(({ start }) => start))
  const ends = new Set(spans.map(({ end }) => end))
  const tokens: Token[] = []
  for (const piece of piecesOf(text, new Set([...starts, ...ends]))) {
    const before = tokens.at(-1)
    const isBlank = piece.text === ' ' && !starts.has(piece.start) && !ends.has(piece.end)
    if (isBlank && before && !before.isSpaced) tokens[tokens.length - 1] = { ...before, isSpaced: true }
    else tokens.push({ ...piece, isSpaced: false })
  }
  return tokens
}

function* piecesOf(text: string, cuts: ReadonlySet<number>): Generator<Omit<Token, 'isSpaced'>> {
  for (const { index, segment } of words.segment(text)) {
    const end = index + segment.length
    let start = index
    for (let at = index + 1; at <= end; at++) {
      if (at < end && !cuts.has(at)) continue
      yield { start, end: at, text: text.slice(start, at) }
      start = at
    }
  }
}

/** Numbers of the tokens that begin and end where spans of `tokensOf` do. */
export interface TokenIndex {
  /** Of the first and of the last token of `span`. */
  find(span: Range): readonly [first: number, last: number]
}

export function tokenIndex(tokens: readonly Token[]): TokenIndex {
  const starts = new Map(tokens.map(({ start }, index) => [start, index]))
  const ends = new Map(tokens.map(({ end }, index) => [end, index]))
  return { find: ({ start, end }) => [starts.get(start) ?? 0, ends.get(end) ?? 0] }
}
