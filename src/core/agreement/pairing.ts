import { bestAssignment } from './assignment.ts'

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
  let length = 0
  for (const { begin, end } of ranges) length += end - begin
  return length
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

/** Spans of two annotators that reach into one another, in reading order. */
interface Cluster<S> {
  readonly first: readonly S[]
  readonly second: readonly S[]
}

/** What a pair is worth among those of its run: earlier pairs, and pairs in reading order, decide between equals. */
function scoresOf<S extends Span>({ first, second }: Cluster<S>): readonly (readonly number[])[] {
  const size = first.length + second.length
  return first.map((a, i) =>
    second.map((b, j) => {
      const score = pairScore(a, b)
      return score === 0 ? 0 : score - ORDER * (((i - j) / size) ** 2 + (i + j) / size ** 3)
    }),
  )
}

function pairCluster<S extends Span>(cluster: Cluster<S>): readonly SpanPair<S>[] {
  return bestAssignment(scoresOf(cluster)).flatMap((column, row) => {
    const [first, second] = [cluster.first[row], cluster.second[column]]
    return first === undefined || second === undefined ? [] : [{ first, second }]
  })
}

/** Where in both lists a run of spans ends of which none reaches a span after it; it begins at `i` and `j`. */
function endOfRun(
  left: readonly Span[],
  right: readonly Span[],
  [i, j]: readonly [number, number],
): readonly [number, number] {
  let [toLeft, toRight, reach] = [i, j, -Infinity]
  for (;;) {
    const [a, b] = [left[toLeft], right[toRight]]
    const isLeftNext = b === undefined || (a !== undefined && beginOf(a) <= beginOf(b))
    const next = isLeftNext ? a : b
    if (next === undefined || (toLeft + toRight > i + j && beginOf(next) >= reach)) return [toLeft, toRight]
    reach = Math.max(reach, endOf(next))
    if (isLeftNext) toLeft += 1
    else toRight += 1
  }
}

function inReadingOrder<S extends Span>(spans: readonly S[]): readonly S[] {
  return spans.every((span, index) => index === 0 || byPosition(spans[index - 1] ?? span, span) <= 0)
    ? spans
    : spans.toSorted(byPosition)
}

/**
 * The best one-to-one pairing of two annotators' spans: the one with the greatest sum, over its pairs, of overlap
 * (Jaccard index over the text), halved where the labels differ. Spans that share no text are never paired. Between
 * pairings of equal worth the one that pairs in reading order, and earlier spans first, is taken.
 */
export function bestPairs<S extends Span>(first: readonly S[], second: readonly S[]): readonly SpanPair<S>[] {
  const [left, right] = [inReadingOrder(first), inReadingOrder(second)]
  const pairs: SpanPair<S>[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [left[i], right[j]]
    if (a === undefined || b === undefined) return pairs
    const [toLeft, toRight] = endOfRun(left, right, [i, j])
    const [inLeft, inRight] = [toLeft - i, toRight - j]
    if (inLeft === 1 && inRight === 1) {
      // The usual case, two spans that nothing else competes with, needs no assignment.
      if (sharedLength(a, b) > 0) pairs.push({ first: a, second: b })
    } else if (inLeft > 0 && inRight > 0)
      pairs.push(...pairCluster({ first: left.slice(i, toLeft), second: right.slice(j, toRight) }))
    ;[i, j] = [toLeft, toRight]
  }
}

/** The best one-to-one pairing, and the spans that it leaves alone. */
export function pairSpans<S extends Span>(first: readonly S[], second: readonly S[]): Pairing<S> {
  const pairs = bestPairs(first, second)
  const paired = new Set<S>(pairs.flatMap((pair) => [pair.first, pair.second]))
  return {
    pairs,
    onlyFirst: first.filter((span) => !paired.has(span)),
    onlySecond: second.filter((span) => !paired.has(span)),
  }
}
