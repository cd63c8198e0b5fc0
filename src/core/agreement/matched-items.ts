import type { Relation } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { type CountedText, type Mark, marksOf } from './counted-text.ts'
import { bestPairs, byPosition, pairScore, type SpanPair } from './pairing.ts'
import type { SpanCount } from './span-scores.ts'

interface MarkedLayer {
  readonly layer: Layer
  readonly marks: readonly Mark[]
}

/** What a layer's marks are. */
type MarkOf<L extends MarkedLayer> = L['marks'][number]

/** Two annotators' marks, and which of them are paired. */
export interface MarkPairing<L extends MarkedLayer = MarkedLayer> {
  readonly first: L
  readonly second: L
  readonly pairs: readonly SpanPair<MarkOf<L>>[]
}

/** Every two things once, in order. */
export function pairsOf<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.flatMap((first, index) => things.slice(index + 1).map((second) => [first, second] as const))
}

export function pairMarks<L extends MarkedLayer>(first: L, second: L): MarkPairing<L> {
  return { first, second, pairs: bestPairs<MarkOf<L>>(first.marks, second.marks) }
}

/** The pairing of every two annotators of a text. */
export function pairLayers({ layers }: CountedText): readonly MarkPairing[] {
  const marked: readonly MarkedLayer[] = layers.map((layer) => ({ layer, marks: marksOf(layer) }))
  return pairsOf(marked).map(([first, second]) => pairMarks(first, second))
}

/** Marks of several annotators that are taken for one: at most one an annotator, by the annotators' names. */
export type Match<M extends Mark = Mark> = ReadonlyMap<string, M>

interface Link<M extends Mark> extends SpanPair<M> {
  readonly annotators: readonly [string, string]
  readonly closeness: number
}

function linksOf<L extends MarkedLayer>({
  first,
  second,
  pairs,
}: MarkPairing<L>): readonly Link<MarkOf<L>>[] {
  const annotators = [first.layer.annotator, second.layer.annotator] as const
  return pairs.map((pair) => ({
    first: pair.first,
    second: pair.second,
    annotators,
    closeness: pairScore(pair.first, pair.second),
  }))
}

function byCloseness(a: Link<Mark>, b: Link<Mark>): number {
  return b.closeness - a.closeness || byPosition(a.first, b.first)
}

function canJoin(one: Match, other: Match): boolean {
  for (const annotator of other.keys()) if (one.has(annotator)) return false
  return true
}

/**
 * The spans that two or more annotators marked alike: the pairings of every two annotators put together, closest pairs
 * first, so that no match gets two spans of one annotator. For two annotators this is their pairing.
 */
export function matchMarks<L extends MarkedLayer>(
  pairings: readonly MarkPairing<L>[],
): readonly Match<MarkOf<L>>[] {
  const matchOf = new Map<MarkOf<L>, Map<string, MarkOf<L>>>()
  for (const { first, second, annotators } of pairings.flatMap(linksOf).toSorted(byCloseness)) {
    const one = matchOf.get(first) ?? new Map([[annotators[0], first]])
    const other = matchOf.get(second) ?? new Map([[annotators[1], second]])
    if (one === other || !canJoin(one, other)) continue
    for (const [annotator, mark] of other) one.set(annotator, mark)
    matchOf.set(first, one)
    for (const mark of other.values()) matchOf.set(mark, one)
  }
  return [...new Set(matchOf.values())]
}

/** How many relations two annotators share: of one type, between ends that are paired with each other. */
export function countRelations(pairing: MarkPairing): SpanCount {
  const [first, second] = [pairing.first.layer.relations, pairing.second.layer.relations]
  const all = { first: first.length, second: second.length }
  if (all.first === 0 || all.second === 0) return { ...all, matched: 0 }
  const { ofFirst, ofSecond } = relationKeys(pairing)
  const drawn = new Set(second.map(ofSecond))
  return { ...all, matched: [...new Set(first.map(ofFirst))].filter((key) => drawn.has(key)).length }
}

/** The relations that only one of the two annotators has. */
export function relationsAlone(pairing: MarkPairing): Record<'first' | 'second', readonly Relation[]> {
  const [first, second] = [pairing.first.layer.relations, pairing.second.layer.relations]
  const { ofFirst, ofSecond } = relationKeys(pairing)
  const [drawnByFirst, drawnBySecond] = [new Set(first.map(ofFirst)), new Set(second.map(ofSecond))]
  return {
    first: first.filter((relation) => !drawnBySecond.has(ofFirst(relation))),
    second: second.filter((relation) => !drawnByFirst.has(ofSecond(relation))),
  }
}

/** What is the same for relations of the two annotators that are taken for one. */
function relationKeys({ pairs }: MarkPairing) {
  const partner = new Map(pairs.map((pair) => [pair.first.annotation.id, pair.second.annotation.id]))
  const key = (type: string, from: string | undefined, to: string | undefined): string =>
    JSON.stringify([type, from, to])
  return {
    ofFirst: ({ type, from, to }: Relation) => key(type, partner.get(from), partner.get(to)),
    ofSecond: ({ type, from, to }: Relation) => key(type, from, to),
  }
}
