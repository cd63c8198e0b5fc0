import type { Range } from '#core/model/article.ts'
import { trimBlanks } from '#core/anchor/snap.ts'

/** What stands in front of a line's content. */
export type Marker = 'none' | 'bullet' | 'number' | 'quote'

/** One line with something in it. Offsets in UTF-16 code units over the whole text. */
export interface Line extends Range {
  /** The content: without marker, without outer blanks. */
  readonly content: string
  readonly marker: Marker
  /** The number of a numbered line, else null. */
  readonly number: number | null
  /** From the line's beginning to its content. */
  readonly indent: number
  /** Whether a blank line, or the text's beginning, stands before it. */
  readonly isFirst: boolean
}

const newline = /\n|\u2028|\u2029/g
const bullet = /^[ \t\u00a0]*[•◦▪‣·●○■*-][ \t\u00a0]+(?=\S)/u
const number = /^[ \t\u00a0]*(\d{1,2})[.)][ \t\u00a0]+(?=\S)/
const quotation = /^[ \t]*>[> \t]*(?=[^>\s])/

/** The lines of `text` that are not blank. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let isFirst = true
  for (const range of splitLines(text)) {
    const line: Line | null = trimBlanks(text, range) && lineAt(text, range, isFirst)
    if (line) lines.push(line)
    isFirst = !line
  }
  return withoutLoneNumbers(text, lines)
}

function* splitLines(text: string): Generator<Range> {
  let start = 0
  for (const { index } of text.matchAll(newline)) {
    yield { start, end: index }
    start = index + 1
  }
  yield { start, end: text.length }
}

function lineAt(text: string, range: Range, isFirst: boolean): Line | null {
  const { marker, length, value } = markerOf(text.slice(range.start, range.end))
  const inner = trimBlanks(text, { start: range.start + length, end: range.end })
  if (!inner) return null
  const content = text.slice(inner.start, inner.end)
  return { ...inner, content, marker, number: value, indent: inner.start - range.start, isFirst }
}

function markerOf(line: string): { marker: Marker; length: number; value: number | null } {
  const found = bullet.exec(line)
  if (found) return { marker: 'bullet', length: found[0].length, value: null }
  const numbered = number.exec(line)
  if (numbered) return { marker: 'number', length: numbered[0].length, value: Number(numbered[1]) }
  const quoted = quotation.exec(line)
  if (quoted) return { marker: 'quote', length: quoted[0].length, value: null }
  return { marker: 'none', length: 0, value: null }
}

/** "7. November war ein Sonntag" begins no list: a number counts only beside the one before or after it. */
function withoutLoneNumbers(text: string, lines: readonly Line[]): readonly Line[] {
  const numbered = lines.filter((line) => line.number !== null)
  const inList = new Set<Line>()
  for (const [index, line] of numbered.entries()) {
    const next = numbered[index + 1]
    if (next && next.number === (line.number ?? 0) + 1) inList.add(line).add(next)
  }
  return lines.map((line) => (line.number === null || inList.has(line) ? line : unnumbered(text, line)))
}

function unnumbered(text: string, line: Line): Line {
  const range = trimBlanks(text, { start: line.start - line.indent, end: line.end }) ?? line
  const content = text.slice(range.start, range.end)
  return {
    ...line,
    ...range,
    content,
    marker: 'none',
    number: null,
    indent: line.indent - (range.start - line.start),
  }
}
