import { isGraphemeBoundary, wholeGraphemes } from '#core/anchor/grapheme.ts'
import { isWordEdge } from '#core/anchor/snap.ts'
import { checkRanges, quoteOf } from '#core/anchor/span.ts'
import type { OffsetsVerdict } from '#core/format/document.ts'
import type { PlacedSpan, StatedSpan } from '#core/format/stated-span.ts'
import { misplaced, misquote, nearest } from '#core/format/misplaced.ts'
import type { Range } from '#core/model/article.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Convention, conventionName, conventionsFrom, type Traits } from './convention.ts'
import { type CountedText, countedText, type Places, type RawText } from './counted-text.ts'

/** One text of a file with all spans that the file has over it. */
export interface StatedText extends RawText {
  readonly spans: readonly StatedSpan[]
}

/** Where the spans of a file are. The n-th of `texts` and of `places` are the n-th that were stated. */
export interface Proof {
  readonly texts: readonly {
    /** Canonical. */
    readonly text: string
    readonly places: readonly PlacedSpan[]
  }[]
  /** Null where there are no spans. */
  readonly verdict: OffsetsVerdict | null
  /** Where the file counts otherwise than its format is said to. */
  readonly doubt: Problem | null
}

/** The whole text is searched for so many quotes that do not fit; that bounds what a wrong file can cost. */
const searches = 100

/**
 * Finds out what a file's offsets count, by the quotes that the file gives, or where it gives none by word edges: of all
 * conventions the one that explains the most spans, `usual` where none clearly explains more. No span is moved: one that does not
 * fit stays where the file states it, with a doubt that says what stands there and where its quote is.
 */
export function provePlaces(stated: readonly StatedText[], usual: Convention): Proof {
  const texts = stated.map((one) => ({ counted: countedText(one), spans: one.spans }))
  const total = evidence(texts)
  const traits = traitsOf(stated)
  const best = bestConvention(texts, { usual, traits, total })
  const { convention, explained } = best
  const budget = { left: searches }
  const unit = conventionName(convention, traits)
  return {
    texts: texts.map(({ counted, spans }) => {
      const placing = { text: counted.text, places: counted.places(convention), budget, total }
      return { text: counted.text, places: spans.map((span) => placeSpan(span, placing)) }
    }),
    verdict: total.of === 0 ? null : { unit, explained, of: total.of },
    doubt: convention === best.usual ? null : problem('offsets-read-as', { unit }),
  }
}

interface SpannedText {
  readonly counted: CountedText
  readonly spans: readonly StatedSpan[]
}

/** What speaks for a convention, and of how many spans. */
interface Evidence {
  readonly by: 'quotes' | 'word-edges'
  readonly of: number
}

function evidence(texts: readonly SpannedText[]): Evidence {
  const spans = texts.reduce((sum, text) => sum + text.spans.length, 0)
  const quoted = texts.reduce((sum, text) => sum + text.spans.filter((span) => span.quote !== null).length, 0)
  return quoted === 0 ? { by: 'word-edges', of: spans } : { by: 'quotes', of: quoted }
}

function traitsOf(stated: readonly StatedText[]): Traits {
  return {
    beyondAscii: stated.some(({ raw }) => /[^\p{ASCII}]/u.test(raw)),
    carriageReturns: stated.some(({ raw }) => raw.includes('\r\n')),
    mark: stated.some(({ hasMark }) => hasMark === true),
  }
}

interface Choice {
  readonly usual: Convention
  readonly traits: Traits
  readonly total: Evidence
}

interface Best {
  readonly convention: Convention
  readonly explained: number
  /** The first that was tried. */
  readonly usual: Convention
}

function bestConvention(texts: readonly SpannedText[], { usual, traits, total }: Choice): Best {
  const [first = usual, ...others] = conventionsFrom(usual, traits)
  const explainedBy = (convention: Convention) =>
    texts.reduce((sum, text) => sum + countExplained(text, convention, total), 0)
  const atFirst = { convention: first, explained: explainedBy(first), usual: first }
  let best: Best = atFirst
  for (const convention of others) {
    if (best.explained === total.of) break
    const explained = explainedBy(convention)
    if (explained > best.explained) best = { convention, explained, usual: first }
  }
  return isProven(best, atFirst, total) ? best : atFirst
}

/** Word edges are found by chance too: they only count where nearly all spans have them, and several more than as usual. */
function isProven(best: Best, atFirst: Best, { by, of }: Evidence): boolean {
  if (by === 'quotes') return true
  return best.explained >= of * 0.95 && best.explained - atFirst.explained >= 3
}

function countExplained({ counted, spans }: SpannedText, convention: Convention, { by }: Evidence): number {
  if (spans.length === 0) return 0
  const places = counted.places(convention)
  return spans.filter((span) => {
    const ranges = rangesOf(span, places)
    if (by === 'word-edges') return isOnWordEdges(counted.text, ranges)
    return span.quote !== null && isQuote(span.quote, quoteOf(counted.text, ranges))
  }).length
}

function rangesOf({ ranges }: StatedSpan, places: Places): readonly Range[] {
  return ranges
    .map(({ start, end }) => ({ start: places.fromFile(start), end: places.fromFile(end) }))
    .toSorted((a, b) => a.start - b.start)
}

function isOnWordEdges(text: string, ranges: readonly Range[]): boolean {
  return ranges.every(
    ({ start, end }) =>
      start < end &&
      end <= text.length &&
      isWordEdge(text, start, end) &&
      isGraphemeBoundary(text, start) &&
      isGraphemeBoundary(text, end),
  )
}

/** Tools write line breaks in a quote as blanks, and blanks as one. */
function isQuote(quote: string, found: string): boolean {
  return quote === found || quote.replace(/\s+/g, ' ') === found.replace(/\s+/g, ' ')
}

interface Placing {
  readonly text: string
  readonly places: Places
  readonly budget: { left: number }
  readonly total: Evidence
}

function placeSpan(span: StatedSpan, placing: Placing): PlacedSpan {
  const { text, places } = placing
  const ranges = rangesOf(span, places)
  const checked = checkRanges(text, ranges)
  if (checked.ok) return { ranges: checked.value, doubt: doubtOf(span, ranges, placing) }
  const { code } = checked.problem
  const widened = checkRanges(
    text,
    ranges.map((range) => wholeGraphemes(text, range)),
  )
  if (code !== 'range-splits-character' || !widened.ok)
    return { ranges: null, problem: misplaced(span, code, places.length) }
  return { ranges: widened.value, doubt: problem('span-widened', { id: span.id }) }
}

function doubtOf(span: StatedSpan, ranges: readonly Range[], placing: Placing): Problem | null {
  const { text, total } = placing
  const found = quoteOf(text, ranges)
  if (span.quote !== null)
    return isQuote(span.quote, found)
      ? null
      : misquote(span, { found, elsewhere: search(span.quote, ranges, placing) })
  if (total.by === 'quotes' || isOnWordEdges(text, ranges)) return null
  return problem('span-cuts-word', { id: span.id, found: found.slice(0, shown) })
}

/** UTF-16 code units of a span's text in a message. */
const shown = 60

function search(quote: string, [first]: readonly Range[], { text, places, budget }: Placing): Range | null {
  if (budget.left-- <= 0) return null
  const at = nearest(text, quote, first?.start ?? 0)
  return at === null ? null : { start: places.toFile(at), end: places.toFile(at + quote.length) }
}
