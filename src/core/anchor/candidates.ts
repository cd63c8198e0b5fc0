import search from 'approx-string-match'
import type { Range } from '#core/model/article.ts'
import { wholeGraphemes } from './grapheme.ts'
import { contextSimilarity, quoteSimilarity } from './quote-similarity.ts'
import { snapToWords, trimBlanks } from './snap.ts'

/** What is looked for in a text. Offsets in UTF-16 code units. */
export interface Wanted {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  /** Where it should be by what stands around it; null where nothing is known. */
  readonly place: Range | null
  /** The quote began and ended with whole words. */
  readonly isWhole: boolean
}

/** A place that might be the one that was meant. */
export interface Candidate {
  readonly range: Range
  readonly found: string
  /** Of the words alone, from 0 to 1. */
  readonly similarity: number
  /** Of words, surroundings and position together, from 0 to 1. */
  readonly score: number
}

/** Exact occurrences are looked at in the order of their distance, approximate ones in that of their errors. */
const mostExact = 50
const mostApproximate = 10
/** How far around the expected place an approximate occurrence is looked for; that bounds what a long text costs. */
const reach = 100_000
/** How far beyond the length of the quote a word or two may have shifted it. */
const nearby = 64
/** Share of the quote's characters that may differ, and the most that Hypothesis' client looks for too. */
const errorShare = 0.35
const mostErrors = 256

/** Places in `text` with the very words, and what resembles them about the expected place; best first, none twice. */
export function nearCandidates(text: string, wanted: Wanted): readonly Candidate[] {
  const { place, quote } = wanted
  const near = place ? approximateIn(text, widened(place, quote.length + nearby, text), wanted) : []
  return ranked(text, [...exactOccurrences(text, wanted), ...samePlace(text, wanted), ...near], wanted)
}

/** What resembles `wanted` anywhere within reach: the best, and the best on either side of it, so that no rival is missed. */
export function farCandidates(text: string, wanted: Wanted): readonly Candidate[] {
  const { place } = wanted
  const within = place ? widened(place, reach, text) : { start: 0, end: text.length }
  const best = approximateIn(text, within, wanted)
  const first = best[0]
  if (!first) return []
  const before = approximateIn(text, { start: within.start, end: first.start }, wanted)
  const behind = approximateIn(text, { start: first.end, end: within.end }, wanted)
  return ranked(text, [...best, ...before, ...behind], wanted)
}

function widened({ start, end }: Range, by: number, { length }: string): Range {
  return { start: Math.max(0, start - by), end: Math.min(length, end + by) }
}

function ranked(text: string, ranges: readonly Range[], wanted: Wanted): readonly Candidate[] {
  const distinct = new Map(ranges.map((range) => [`${range.start}-${range.end}`, range]))
  return byScore([...distinct.values()].map((range) => scored(text, range, wanted)))
}

/** Best first; the earlier place where two are as good. */
export function byScore(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.score - a.score || a.range.start - b.range.start)
}

/** Weights of Hypothesis' client (match-quote.ts): words 50, text before 20, text behind 20, position 2. */
function scored(text: string, range: Range, { quote, prefix, suffix, place }: Wanted): Candidate {
  const found = text.slice(range.start, range.end)
  const similarity = quoteSimilarity(found, quote)
  const before = text.slice(Math.max(0, range.start - prefix.length), range.start)
  const behind = text.slice(range.end, range.end + suffix.length)
  const distance = place ? Math.abs(range.start - place.start) / Math.max(1, text.length) : 0
  const score =
    (50 * similarity +
      20 * contextSimilarity(before, prefix) +
      20 * contextSimilarity(behind, suffix) +
      2 * (1 - distance)) /
    92
  return { range, found, similarity, score }
}

function exactOccurrences(text: string, { quote, place }: Wanted): readonly Range[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at)
  const expected = place?.start ?? 0
  return found
    .toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
    .slice(0, mostExact)
    .map((start) => ({ start, end: start + quote.length }))
    .filter((range) => isWholeGraphemes(text, range))
}

function isWholeGraphemes(text: string, range: Range): boolean {
  const whole = wholeGraphemes(text, range)
  return whole.start === range.start && whole.end === range.end
}

/** What stands now where the quote stood, unless that is a whole new passage. */
function samePlace(text: string, { place, quote }: Wanted): readonly Range[] {
  if (!place || place.end - place.start > 2 * quote.length + 40) return []
  const trimmed = trimBlanks(text, place)
  return trimmed ? [wholeGraphemes(text, trimmed)] : []
}

function approximateIn(text: string, { start, end }: Range, wanted: Wanted): readonly Range[] {
  const errors = Math.min(mostErrors, Math.floor(wanted.quote.length * errorShare))
  if (errors === 0) return []
  return search(text.slice(start, end), wanted.quote, errors)
    .slice(0, mostApproximate)
    .flatMap((match) => tidy(text, { start: start + match.start, end: start + match.end }, wanted))
}

/** An approximate occurrence ends somewhere in a word; what was tagged seldom did. */
function tidy(text: string, range: Range, { isWhole }: Wanted): readonly Range[] {
  const trimmed = isWhole ? snapToWords(text, range) : trimBlanks(text, range)
  return trimmed ? [wholeGraphemes(text, trimmed)] : []
}
