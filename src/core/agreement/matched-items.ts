import type { Layer } from '#core/model/layer.ts'
import { type CountedText, type Mark, marksOf } from './counted-text.ts'
import { byPosition, pairScore, pairSpans, type SpanPair } from './pairing.ts'
import type { Item, Value } from './shapes.ts'
import type { SpanCount } from './span-scores.ts'

/** Marks of several annotators that are taken for one: at most one an annotator, by the annotators' names. */
export type Match = ReadonlyMap<string, Mark>

/** Two annotators' marks, and which of them are paired. */
export interface LayerPairing {
  readonly first: MarkedLayer
  readonly second: MarkedLayer
  readonly pairs: readonly SpanPair<Mark>[]
}

interface MarkedLayer {
  readonly layer: Layer
  readonly marks: readonly Mark[]
}

interface Link extends SpanPair<Mark> {
  readonly annotators: readonly [string, string]
  readonly closeness: number
}

/** Every two things once, in order. */
export function pairsOf<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.flatMap((first, index) => things.slice(index + 1).map((second) => [first, second] as const))
}

/** The pairing of every two annotators of a text. */
export function pairLayers({ layers }: CountedText): readonly LayerPairing[] {
  const marked = layers.map((layer) => ({ layer, marks: marksOf(layer) }))
  return pairsOf(marked).map(([first, second]) => ({
    first,
    second,
    pairs: pairSpans(first.marks, second.marks).pairs,
  }))
}

function linksOf({ first, second, pairs }: LayerPairing): readonly Link[] {
  const annotators = [first.layer.annotator, second.layer.annotator] as const
  return pairs.map((pair) => ({ ...pair, annotators, closeness: pairScore(pair.first, pair.second) }))
}

function byCloseness(a: Link, b: Link): number {
  return b.closeness - a.closeness || byPosition(a.first, b.first)
}

function canJoin(one: Match, other: Match): boolean {
  return [...other.keys()].every((annotator) => !one.has(annotator))
}

/**
 * The spans that two or more annotators marked alike: the pairings of every two annotators put together, closest pairs
 * first, so that no match gets two spans of one annotator. For two annotators this is their pairing.
 */
export function matchMarks(pairings: readonly LayerPairing[]): readonly Match[] {
  const matchOf = new Map<Mark, Match>()
  for (const { first, second, annotators } of pairings.flatMap(linksOf).toSorted(byCloseness)) {
    const [a, b] = annotators
    const one = matchOf.get(first) ?? new Map([[a, first]])
    const other = matchOf.get(second) ?? new Map([[b, second]])
    if (one === other || !canJoin(one, other)) continue
    const joined = new Map([...one, ...other])
    for (const mark of joined.values()) matchOf.set(mark, joined)
  }
  return [...new Set(matchOf.values())]
}

/** Numbers by size, texts by their code units, null last. */
function byValue(a: Value | null, b: Value | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/**
 * Matches as coded items, one column an annotator; null where an annotator has no value. Of more than two annotators no
 * figure depends on who said what, so their values are put in order, and far fewer different items are left to pool.
 */
export function codeMatches(
  matches: readonly Match[],
  annotators: readonly string[],
  valueOf: (mark: Mark) => Value | null,
): readonly Item[] {
  return matches.map((match) => {
    const values = annotators.map((annotator) => {
      const mark = match.get(annotator)
      return mark === undefined ? null : valueOf(mark)
    })
    return { values: annotators.length > 2 ? values.toSorted(byValue) : values, times: 1 }
  })
}

/** How many relations two annotators share: of one type, between ends that are paired with each other. */
export function countRelations({ first, second, pairs }: LayerPairing): SpanCount {
  const partner = new Map(pairs.map((pair) => [pair.first.annotation.id, pair.second.annotation.id]))
  const key = (type: string, from: string | undefined, to: string | undefined): string =>
    JSON.stringify([type, from, to])
  const drawn = new Set(second.layer.relations.map(({ type, from, to }) => key(type, from, to)))
  const seen = new Set(
    first.layer.relations.map(({ type, from, to }) => key(type, partner.get(from), partner.get(to))),
  )
  return {
    matched: [...seen].filter((relation) => drawn.has(relation)).length,
    first: first.layer.relations.length,
    second: second.layer.relations.length,
  }
}
