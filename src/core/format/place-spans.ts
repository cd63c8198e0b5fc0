import { type OffsetMap, offsetMap, type OffsetUnit } from '#core/anchor/offsets.ts'
import { checkRanges, hull, quoteOf } from '#core/anchor/span.ts'
import type { Range } from '#core/model/article.ts'
import type { Problem } from '#core/problem/problem.ts'
import { type CanonicalText, canonicalText } from './canonical-text.ts'
import type { OffsetsVerdict } from './document.ts'
import { misplaced, misquote, nearest } from './misplaced.ts'
import type { PlacedSpan, StatedSpan } from './stated-span.ts'

/** Turns the spans of one article of a file into ranges, and keeps account of how many quotes the offsets explain. */
export interface SpanPlacer {
  readonly text: string
  place(span: StatedSpan): PlacedSpan
  /** Over the spans placed so far that have a quote. */
  verdict(): OffsetsVerdict
}

/** The whole text is searched for so many quotes that do not fit; that bounds what a wrong file can cost. */
const searches = 100

export function spanPlacer(raw: string, unit: OffsetUnit): SpanPlacer {
  const canonical = canonicalText(raw)
  const { text } = canonical
  const units = unitsOf(raw, unit, canonical)
  const quotes = compareQuotes(text, units)
  return {
    text,
    place: (span) => {
      const fragments = span.ranges.map(({ start, end }) => ({
        start: units.fromFile(start),
        end: units.fromFile(end),
      }))
      const checked = checkRanges(text, fragments)
      if (!checked.ok) return { ranges: null, problem: misplaced(span, checked.problem.code, units.length) }
      return { ranges: checked.value, doubt: quotes.compare(span, fragments) }
    },
    verdict: () => ({ unit, ...quotes.tally() }),
  }
}

interface QuoteAccount {
  /** Null where the quote is what stands at `fragments`, or where there is none. */
  compare(span: StatedSpan, fragments: readonly Range[]): Problem | null
  tally(): Omit<OffsetsVerdict, 'unit'>
}

function compareQuotes(text: string, units: Units): QuoteAccount {
  let explained = 0
  let of = 0
  const search = (quote: string, offset: number): Range | null => {
    const at = of - explained <= searches ? nearest(text, quote, offset) : null
    return at === null ? null : { start: units.toFile(at), end: units.toFile(at + quote.length) }
  }
  return {
    compare: (span, fragments) => {
      if (span.quote === null) return null
      const inOrder = fragments.toSorted((a, b) => a.start - b.start)
      const quote = canonicalText(span.quote).text
      const found = quoteOf(text, inOrder)
      of++
      if (quote === found) explained++
      return quote === found ? null : misquote(span, { found, elsewhere: search(quote, hull(inOrder).start) })
    },
    tally: () => ({ explained, of }),
  }
}

/** Between the file's offsets over its raw text and ours over the canonical one. */
interface Units {
  readonly length: number
  fromFile(offset: number): number
  toFile(offset: number): number
}

function unitsOf(raw: string, unit: OffsetUnit, canonical: CanonicalText): Units {
  if (unit === 'utf-16')
    return {
      length: raw.length,
      fromFile: (at) => canonical.fromRaw(at),
      toFile: (at) => canonical.toRaw(at),
    }
  const map: OffsetMap = offsetMap(raw)
  return {
    length: map.codePoints,
    fromFile: (at) => canonical.fromRaw(map.fromCodePoints(at)),
    toFile: (at) => map.toCodePoints(canonical.toRaw(at)),
  }
}
