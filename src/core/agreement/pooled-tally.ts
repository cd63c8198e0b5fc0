import type { AlphaUTally } from './alpha-u.ts'
import type { ArticleTally, TallyPlan } from './article-tally.ts'
import { type Pool, poolAlphaU, poolItems, poolLists, poolUTallies } from './pooling.ts'
import type { Coding } from './shapes.ts'
import type { SpanCount, SpanCounts } from './span-scores.ts'
import type { UTally } from './u-alpha-tally.ts'

/** The tallies of several articles put together. */
export interface PooledTally {
  readonly overall: UTally
  readonly kinds: readonly { readonly u: UTally; readonly alphaU: AlphaUTally }[]
  readonly spans: SpanCounts
  readonly relations: SpanCount
  readonly kind: Coding
  readonly stances: readonly { readonly nominal: Coding; readonly ordinal: Coding }[]
  readonly units: number
}

function poolSpans(counts: readonly SpanCount[]): Pool<SpanCount> {
  const pool = poolLists(counts.map(({ matched, first, second }) => [matched, first, second]))
  return (times) => {
    const [matched = 0, first = 0, second = 0] = pool(times)
    return { matched, first, second }
  }
}

function poolKind(
  tallies: readonly ArticleTally[],
  index: number,
  kind: string,
): Pool<PooledTally['kinds'][number]> {
  const ofKind = tallies.flatMap(({ kinds }) => kinds.slice(index, index + 1))
  const u = poolUTallies([kind], ofKind.map((tally) => tally.u)) // prettier-ignore
  const alphaU = poolAlphaU(ofKind.map((tally) => tally.alphaU))
  return (times) => ({ u: u(times), alphaU: alphaU(times) })
}

function poolStance(tallies: readonly ArticleTally[], index: number): Pool<PooledTally['stances'][number]> {
  const nominal = poolItems(tallies.map(({ stances }) => stances[index]?.nominal ?? []))
  const ordinal = poolItems(tallies.map(({ stances }) => stances[index]?.ordinal ?? []))
  return (times) => ({ nominal: nominal(times), ordinal: ordinal(times) })
}

/** Lays out articles' tallies so that they can be pooled again and again. */
export function poolArticles(
  tallies: readonly ArticleTally[],
  { scheme, labels }: TallyPlan,
): Pool<PooledTally> {
  const overall = poolUTallies(labels, tallies.map((tally) => tally.overall)) // prettier-ignore
  const kinds = scheme.kinds.map(({ id }, index) => poolKind(tallies, index, id))
  const exact = poolSpans(tallies.map(({ spans }) => spans.exact))
  const overlap = poolSpans(tallies.map(({ spans }) => spans.overlap))
  const partial = poolSpans(tallies.map(({ spans }) => spans.partial))
  const relations = poolSpans(tallies.map((tally) => tally.relations))
  const kind = poolItems(tallies.map((tally) => tally.kind))
  const stances = scheme.targets.map((_, index) => poolStance(tallies, index))
  const allUnits = poolLists(tallies.map(({ units }) => [units]))
  return (times) => {
    const [units = 0] = allUnits(times)
    return {
      overall: overall(times),
      kinds: kinds.map((pool) => pool(times)),
      spans: { exact: exact(times), overlap: overlap(times), partial: partial(times) },
      relations: relations(times),
      kind: kind(times),
      stances: stances.map((pool) => pool(times)),
      units,
    }
  }
}
