import type { Line, Marker } from './lines.ts'

/** Lines that belong together: a paragraph, a list item, one line of a quotation. UTF-16 offsets over the whole text. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly content: string
  readonly marker: Marker
  /** Whether a blank line, or the text's beginning, stands before it. */
  readonly isFirst: boolean
}

/** Lines longer than this were not wrapped by a mail program or an editor. */
const widestWrap = 120
const narrowestWrap = 40

/** Paragraphs are single lines, unless the text was wrapped: then lines are joined where the wrapping broke them. */
export function piecesOf(text: string, lines: readonly Line[]): readonly Piece[] {
  const width = wrapWidth(lines)
  const pieces: Piece[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = pieces.at(-1)
    const { start, end, content, marker, isFirst } = line
    if (before && last && width !== null && canGoOn(line) && isBroken(before, line, width))
      pieces[pieces.length - 1] = { ...last, end, content: text.slice(last.start, end) }
    else pieces.push({ start, end, content, marker, isFirst })
  }
  return pieces
}

/** The width that most line breaks are explained by; null where the lines were not wrapped. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(lengthOf).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < narrowestWrap || (lengths.at(-1) ?? 0) > widestWrap) return null
  const breaks = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before && canGoOn(line) ? [isBroken(before, line, width)] : []
  })
  const broken = breaks.filter((isOne) => isOne).length
  return breaks.length >= 3 && broken >= breaks.length * 0.7 ? width : null
}

function lengthOf(line: Line): number {
  return line.indent + line.content.length
}

function canGoOn(line: Line): boolean {
  return !line.isFirst && line.marker === 'none'
}

/** Whether the next line's first word would not have fitted any more. */
function isBroken(line: Line, next: Line, width: number): boolean {
  const word = /^\S*/.exec(next.content)?.[0] ?? ''
  return lengthOf(line) + 1 + word.length > width
}
