import { defined, type Figure, undefinedBecause } from './figure.ts'
import { bestPairs, type Span, type SpanPair } from './pairing.ts'

/**
 * How a pair counts: `exact` only with the same edges; `overlap` with any shared text; `partial` one for the same edges
 * and a half for other shared text, as in Chinchor & Sundheim (1993), MUC-5 evaluation metrics. Labels must be the same.
 */
export type SpanCriterion = 'exact' | 'overlap' | 'partial'

/** The counts of two annotators' spans by each criterion. */
export type SpanCounts = Readonly<Record<SpanCriterion, SpanCount>>

/** Pooled by adding. The first annotator stands for the reference, the second for the answer. */
export interface SpanCount {
  readonly matched: number
  readonly first: number
  readonly second: number
}

function hasSameEdges({ first, second }: SpanPair<Span>): boolean {
  if (first.ranges.length !== second.ranges.length) return false
  return first.ranges.every(({ begin, end }, index) => {
    const other = second.ranges[index]
    return other?.begin === begin && other.end === end
  })
}

/** Counts the spans of two annotators that match, each label paired on its own. */
export function countSpans(first: readonly Span[], second: readonly Span[]): SpanCounts {
  let [exact, overlap] = [0, 0]
  for (const label of new Set(first.map((span) => span.label))) {
    const ofLabel = (span: Span): boolean => span.label === label
    const pairs = bestPairs(first.filter(ofLabel), second.filter(ofLabel))
    exact += pairs.filter(hasSameEdges).length
    overlap += pairs.length
  }
  const count = (matched: number): SpanCount => ({ matched, first: first.length, second: second.length })
  return { exact: count(exact), overlap: count(overlap), partial: count(overlap - (overlap - exact) / 2) }
}

function share(part: number, whole: number): Figure {
  return whole === 0 ? undefinedBecause('no-spans') : defined(part / whole)
}

/** Matched spans divided by all spans of the second annotator. */
export function spanPrecision({ matched, second }: SpanCount): Figure {
  return share(matched, second)
}

/** Matched spans divided by all spans of the first annotator. */
export function spanRecall({ matched, first }: SpanCount): Figure {
  return share(matched, first)
}

/** Harmonic mean of precision and recall, 2 · matched / (spans of both); van Rijsbergen (1979), Hripcsak & Rothschild (2005). */
export function spanF1({ matched, first, second }: SpanCount): Figure {
  return share(2 * matched, first + second)
}
