import type { Scheme } from '#core/model/scheme.ts'
import { type AlphaUTally, tallyAlphaU } from './alpha-u.ts'
import { sum } from './codebook.ts'
import { type CountedText, continuumOf, type Mark } from './counted-text.ts'
import {
  codeMatches,
  countRelations,
  type Match,
  type LayerPairing,
  matchMarks,
  pairLayers,
} from './matched-items.ts'
import { partitionsOf } from './partition.ts'
import type { Continuum, Item, Partitions, Value } from './shapes.ts'
import { countSpans, type SpanCount, type SpanCounts } from './span-scores.ts'
import { tallyPartitions, type UTally } from './u-alpha-tally.ts'

/** Whether a stance that is not stated is a missing value, or a value of its own where values have no order. */
export type NotStated = 'missing' | 'value'

/** What all articles of a report are tallied by. */
export interface TallyPlan {
  readonly annotators: readonly string[]
  readonly scheme: Scheme
  readonly notStated: NotStated
  /** Every set of kinds that stands on some passage, as the partitions name it. */
  readonly labels: readonly string[]
}

/** What one article adds to the figures; everything in it can be pooled. */
export interface ArticleTally {
  readonly overall: UTally
  readonly kinds: readonly { readonly u: UTally; readonly alphaU: AlphaUTally }[]
  readonly spans: SpanCounts
  readonly relations: SpanCount
  readonly kind: readonly Item[]
  readonly stances: readonly { readonly nominal: readonly Item[]; readonly ordinal: readonly Item[] }[]
  readonly units: number
}

function addCounts(counts: readonly SpanCount[]): SpanCount {
  return {
    matched: sum(counts.map(({ matched }) => matched)),
    first: sum(counts.map(({ first }) => first)),
    second: sum(counts.map(({ second }) => second)),
  }
}

function countAllSpans(pairings: readonly LayerPairing[]): SpanCounts {
  const counts = pairings.map(({ first, second }) => countSpans(first.marks, second.marks))
  return {
    exact: addCounts(counts.map(({ exact }) => exact)),
    overlap: addCounts(counts.map(({ overlap }) => overlap)),
    partial: addCounts(counts.map(({ partial }) => partial)),
  }
}

/** Text that two or more of one annotator's units hold. */
function doubledLength({ layers }: Continuum): number {
  return sum(
    layers.map((units) => {
      const edges = units.flatMap(({ begin, end }) => [{ at: begin, by: 1 }, { at: end, by: -1 }]) // prettier-ignore
      let [open, from, doubled] = [0, 0, 0]
      for (const { at, by } of edges.toSorted((a, b) => a.at - b.at)) {
        if (open > 1) doubled += at - from
        open += by
        from = at
      }
      return doubled
    }),
  )
}

/** The share of the text, a character counted once an annotator, on which an annotator's own spans overlap. */
export function overlapShare(texts: readonly CountedText[]): number {
  const judged = sum(texts.map(({ length, layers }) => length * layers.length))
  return judged === 0 ? 0 : sum(texts.map((text) => doubledLength(continuumOf(text)))) / judged
}

/** A kind as a continuum of its own. */
function ofKind({ length, layers }: Continuum, kind: string): Continuum {
  return { length, layers: layers.map((units) => units.filter(({ label }) => label === kind)) }
}

function stanceItems(
  matches: readonly Match[],
  target: string,
  plan: TallyPlan,
): ArticleTally['stances'][number] {
  const scores = new Map(plan.scheme.values.map(({ id, score }) => [id, score]))
  const unstated = plan.notStated === 'value' ? '' : null
  const nominal = ({ annotation }: Mark): Value | null => annotation.stances[target] ?? unstated
  const ordinal = ({ annotation }: Mark): Value | null => scores.get(annotation.stances[target] ?? '') ?? null
  return {
    nominal: codeMatches(matches, plan.annotators, nominal),
    ordinal: codeMatches(matches, plan.annotators, ordinal),
  }
}

/** The sets of kinds on the passages of a text, named as its tally needs them. */
export function labelsOfText(text: CountedText): readonly string[] {
  return labelsOfPartitions(partitionsOf(continuumOf(text)))
}

function labelsOfPartitions(partitions: Partitions): readonly string[] {
  return [...new Set(partitions.flat().flatMap(({ label }) => label ?? []))]
}

export function tallyArticle(text: CountedText, plan: TallyPlan): ArticleTally {
  const continuum = continuumOf(text)
  const pairings = pairLayers(text)
  const matches = matchMarks(pairings)
  return {
    overall: tallyPartitions(partitionsOf(continuum), plan.labels),
    kinds: plan.scheme.kinds.map(({ id }) => ({
      u: tallyPartitions(partitionsOf(ofKind(continuum, id)), [id]),
      alphaU: tallyAlphaU(continuum, id),
    })),
    spans: countAllSpans(pairings),
    relations: addCounts(pairings.map(countRelations)),
    kind: codeMatches(matches, plan.annotators, ({ label }) => label),
    stances: plan.scheme.targets.map(({ id }) => stanceItems(matches, id, plan)),
    units: continuum.layers.flat().length,
  }
}
