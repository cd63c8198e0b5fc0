import type { ShownText, TextPiece } from '#core/format/shown-text.ts'
import { shownText } from '#core/format/shown-text.ts'
import type { Range } from '#core/model/article.ts'
import type { Result } from '#core/problem/result.ts'
import { succeed } from '#core/problem/result.ts'
import type { ChosenText, Turn } from './choose-text.ts'
import { type HtmlParser, piecesOfHtml } from './html-node.ts'
import { pagePaths } from './page-paths.ts'
import type { RegionResult } from './task.ts'

type Value = RegionResult['value']

/** A text that was labelled, and how its regions say where they are. */
export interface LabelledText {
  /** What offsets count over. */
  readonly counted: string
  /** Null where that is what is to be read. */
  readonly shown: ShownText | null
  /** As the file counts; null where `value` has no place. */
  place(value: Value): Range | null
  /** Null where the file gives none that could be compared. */
  quote(value: Value): string | null
}

export function labelledText(
  { content }: ChosenText,
  { values, parseHtml }: { readonly values: readonly Value[]; readonly parseHtml: HtmlParser },
): Result<LabelledText> {
  if (typeof content !== 'string') return succeed(dialogue(content))
  if (!isHtml(content, values)) return succeed(plainText(content))
  const parsed = parseHtml(content)
  if (!parsed.ok) return parsed
  return succeed(page(shownText(piecesOfHtml(parsed.value)), pagePaths(parsed.value)))
}

/** Regions over HTML are stated by paths; where there are no regions only the text can tell. */
function isHtml(content: string, values: readonly Value[]): boolean {
  if (values.some((value) => typeof value['start'] === 'number')) return false
  const isPath = (value: Value) => typeof value['start'] === 'string' || 'globalOffsets' in value
  return values.some(isPath) || /<\/[a-z][\w-]*\s*>/i.test(content)
}

function plainText(counted: string): LabelledText {
  return {
    counted,
    shown: null,
    place: (value) => rangeIn(value),
    quote: ({ text }) => (typeof text === 'string' ? text : null),
  }
}

function rangeIn(value: unknown): Range | null {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return null
  const { start, end } = value
  return Number.isInteger(start) && Number.isInteger(end) ? { start: Number(start), end: Number(end) } : null
}

function page(shown: ShownText, paths: ReturnType<typeof pagePaths>): LabelledText {
  return {
    counted: shown.counted,
    shown,
    place: (value) => rangeIn(value['globalOffsets']) ?? edges(value, (path, at) => paths.find(path, at)),
    quote: (value) => pageQuote(value, shown.counted),
  }
}

/** Between its two edges, each a path or a number of a turn with an offset in it. */
function edges(value: Value, find: (where: string, offset: number) => number | null): Range | null {
  const { start, end, startOffset, endOffset } = value
  if (typeof start !== 'string' || typeof end !== 'string') return null
  if (!Number.isInteger(startOffset) || !Number.isInteger(endOffset)) return null
  const from = find(start, Number(startOffset))
  const to = find(end, Number(endOffset))
  return from === null || to === null ? null : { start: from, end: to }
}

/** In UTF-16 code units. Quotes with line breaks over a longer text are not compared: each is searched for in all of it. */
const longestSearched = 200_000

/** A browser breaks the lines of a quote where a block ends, also where the text has not even a blank there. */
function pageQuote({ text }: Value, counted: string): string | null {
  if (typeof text !== 'string') return null
  const lines = text.split(/(?:\\n|\n)+/)
  if (lines.length === 1) return text
  if (counted.length > longestSearched) return null
  const literal = lines.map((line) => line.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(literal.join('\\s*'), 'u').exec(counted)?.[0] ?? text
}

function dialogue(turns: readonly Turn[]): LabelledText {
  const shown = shownText(turns.flatMap(piecesOfTurn))
  const starts: number[] = []
  let at = 0
  for (const { text } of turns) {
    starts.push(at)
    at += text.length
  }
  return {
    counted: shown.counted,
    shown,
    place: (value) =>
      edges(value, (turn, offset) => {
        const start = starts[Number(turn)]
        return start === undefined ? null : start + offset
      }),
    quote: ({ start, end, text }) => (typeof text === 'string' && start === end ? text : null),
  }
}

/** Who speaks is shown, but no offset counts it. */
function piecesOfTurn({ author, text }: Turn, index: number): readonly TextPiece[] {
  const speaker = author.replace(/[\s:]+$/, '')
  const lead = `${index === 0 ? '' : '\n'}${speaker === '' ? '' : `${speaker}: `}`
  const words = text.replaceAll('\r', '\n')
  return [
    { counted: '', shown: lead },
    { counted: words, shown: words },
  ]
}
