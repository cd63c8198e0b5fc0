import { bestAssignment } from './assignment.ts'
import { sum } from './codebook.ts'

/** A labelled span of one annotator: sorted, disjoint ranges with `end` exclusive; one in nearly every case. */
export interface Span {
  readonly label: string
  readonly ranges: readonly { readonly begin: number; readonly end: number }[]
}

/** Two annotators' spans that are taken for the same; a span that nothing is paired with has no partner. */
export interface SpanPair<S extends Span> {
  readonly first: S
  readonly second: S
}

export interface Pairing<S extends Span> {
  readonly pairs: readonly SpanPair<S>[]
  readonly onlyFirst: readonly S[]
  readonly onlySecond: readonly S[]
}

/** What spans of different labels are worth beside spans of the same label with the same overlap. */
const OTHER_LABEL = 0.5
/** Far below what one character of overlap is worth, so that it decides between equals alone. */
const ORDER = 1e-9

function spanLength({ ranges }: Span): number {
  return sum(ranges.map(({ begin, end }) => end - begin))
}

function sharedRange(x: Span['ranges'][number], y: Span['ranges'][number]): number {
  return Math.max(0, Math.min(x.end, y.end) - Math.max(x.begin, y.begin))
}

/** How much text two spans share. */
function sharedLength(a: Span, b: Span): number {
  let shared = 0
  for (const x of a.ranges) for (const y of b.ranges) shared += sharedRange(x, y)
  return shared
}

/** Shared text divided by all text of the two (Jaccard index), halved where the labels differ. */
export function pairScore(a: Span, b: Span): number {
  const shared = sharedLength(a, b)
  if (shared === 0) return 0
  return (shared / (spanLength(a) + spanLength(b) - shared)) * (a.label === b.label ? 1 : OTHER_LABEL)
}

function beginOf({ ranges }: Span): number {
  return ranges[0]?.begin ?? 0
}

function endOf({ ranges }: Span): number {
  return ranges.at(-1)?.end ?? 0
}

/** Reading order: by begin, then end, then label. */
export function byPosition(a: Span, b: Span): number {
  if (a.label === b.label || beginOf(a) !== beginOf(b) || endOf(a) !== endOf(b))
    return beginOf(a) - beginOf(b) || endOf(a) - endOf(b)
  return a.label < b.label ? -1 : 1
}

interface Cluster<S> {
  readonly first: S[]
  readonly second: S[]
}

/** Runs of text within which spans reach into one another; no pair crosses from one run to the next. */
function clusters<S extends Span>(first: readonly S[], second: readonly S[]): readonly Cluster<S>[] {
  const all = [...first.map((span) => ({ span, side: 0 })), ...second.map((span) => ({ span, side: 1 }))]
  const found: Cluster<S>[] = []
  let reach = -Infinity
  for (const { span, side } of all.toSorted((a, b) => byPosition(a.span, b.span))) {
    if (beginOf(span) >= reach) found.push({ first: [], second: [] })
    const cluster = found.at(-1)
    if (side === 0) cluster?.first.push(span)
    else cluster?.second.push(span)
    reach = Math.max(reach, endOf(span))
  }
  return found
}

/** The usual case, two spans that nothing else competes with, needs no assignment. */
function pairAlone<S extends Span>(first: S, second: S): readonly SpanPair<S>[] {
  return sharedLength(first, second) > 0 ? [{ first, second }] : []
}

function pairCluster<S extends Span>({ first, second }: Cluster<S>): readonly SpanPair<S>[] {
  const [left, right] = [first[0], second[0]]
  if (left === undefined || right === undefined) return []
  if (first.length + second.length === 2) return pairAlone(left, right)
  const size = first.length + second.length
  const scores = first.map((a, i) =>
    second.map((b, j) => {
      const score = pairScore(a, b)
      return score === 0 ? 0 : score - ORDER * (((i - j) / size) ** 2 + (i + j) / size ** 3)
    }),
  )
  return bestAssignment(scores).flatMap((column, row) => {
    const [a, b] = [first[row], second[column]]
    return a === undefined || b === undefined ? [] : [{ first: a, second: b }]
  })
}

/**
 * The best one-to-one pairing of two annotators' spans: the one with the greatest sum, over its pairs, of overlap
 * (Jaccard index over the text), halved where the labels differ. Spans that share no text are never paired. Between
 * pairings of equal worth the one that pairs in reading order, and earlier spans first, is taken.
 */
export function pairSpans<S extends Span>(first: readonly S[], second: readonly S[]): Pairing<S> {
  const pairs = clusters(first, second).flatMap(pairCluster)
  const paired = new Set<S>(pairs.flatMap((pair) => [pair.first, pair.second]))
  return {
    pairs,
    onlyFirst: first.filter((span) => !paired.has(span)),
    onlySecond: second.filter((span) => !paired.has(span)),
  }
}
