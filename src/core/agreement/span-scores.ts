import { sum } from './codebook.ts'
import { defined, type Figure, undefinedBecause } from './figure.ts'
import { pairSpans, type Span, type SpanPair } from './pairing.ts'

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

function edges({ ranges }: Span): string {
  return ranges.map(({ begin, end }) => `${begin}-${end}`).join()
}

function hasSameEdges({ first, second }: SpanPair<Span>): boolean {
  return edges(first) === edges(second)
}

function credit(pair: SpanPair<Span>, criterion: SpanCriterion): number {
  switch (criterion) {
    case 'exact':
      return hasSameEdges(pair) ? 1 : 0
    case 'overlap':
      return 1
    case 'partial':
      return hasSameEdges(pair) ? 1 : 0.5
    default:
      return criterion satisfies never
  }
}

/** Counts the spans of two annotators that match, each label paired on its own. */
export function countSpans(first: readonly Span[], second: readonly Span[]): SpanCounts {
  const labels = [...new Set(first.map(({ label }) => label))]
  const pairs = labels.flatMap((label) => {
    const ofLabel = (span: Span): boolean => span.label === label
    return pairSpans(first.filter(ofLabel), second.filter(ofLabel)).pairs
  })
  const count = (criterion: SpanCriterion): SpanCount => ({
    matched: sum(pairs.map((pair) => credit(pair, criterion))),
    first: first.length,
    second: second.length,
  })
  return { exact: count('exact'), overlap: count('overlap'), partial: count('partial') }
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
