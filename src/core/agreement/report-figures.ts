import type { Scheme } from '#core/model/scheme.ts'
import { alphaU } from './alpha-u.ts'
import { sum } from './codebook.ts'
import { cohenKappa, weightedKappa } from './cohen-kappa.ts'
import { interval, nominal, ordinal } from './distances.ts'
import { type Figure, undefinedBecause } from './figure.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAc1, gwetAc2Quadratic } from './gwet-ac.ts'
import { countCategories } from './item-counts.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { PooledTally } from './pooled-tally.ts'
import { scottPi } from './scott-pi.ts'
import type { Coding, Value } from './shapes.ts'
import { type SpanCount, spanF1, spanPrecision, spanRecall } from './span-scores.ts'
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from './u-alpha.ts'

/** A figure, where it stands in the report, and how many units, spans, items or relations it is of. */
export interface NamedFigure {
  readonly path: readonly string[]
  readonly figure: Figure
  readonly n: number
}

type Group = Readonly<Record<string, Figure>>

function named(path: readonly string[], group: Group, n: number): readonly NamedFigure[] {
  return Object.entries(group).map(([name, figure]) => ({ path: [...path, name], figure, n }))
}

function unitizing({ overall, kinds, units }: PooledTally, scheme: Scheme): readonly NamedFigure[] {
  const all = {
    u: uAlpha(overall),
    uBinary: uAlphaBinary(overall),
    cu: cuAlpha(overall),
    coverage: cuCoverage(overall),
    alphaU: alphaU(kinds.map((kind) => kind.alphaU)),
  }
  const each = scheme.kinds.flatMap(({ id }, index) => {
    const tally = kinds[index]
    if (tally === undefined) return []
    const group = {
      u: uAlpha(tally.u),
      ku: kuAlpha(overall, id),
      coverage: kuCoverage(overall, id),
      alphaU: alphaU([tally.alphaU]),
    }
    return named(['unitizing', 'kinds', id], group, sum(tally.alphaU.units.map(({ times }) => times)))
  })
  return [...named(['unitizing', 'all'], all, units), ...each]
}

function spanGroup(count: SpanCount): Group {
  return { precision: spanPrecision(count), recall: spanRecall(count), f1: spanF1(count) }
}

/** Items that a coefficient can use: at least two annotators gave a value. */
function comparable({ items }: Coding): number {
  const told = items.filter(({ values }) => values.filter((value) => value !== null).length > 1)
  return sum(told.map(({ times }) => times))
}

/** No span was matched at all, which is something else than matched spans without the values asked for. */
function matchedOrNot(group: Group, isMatched: boolean): Group {
  if (isMatched) return group
  return Object.fromEntries(Object.keys(group).map((name) => [name, undefinedBecause('nothing-matched')]))
}

function kindGroup(items: Coding, scheme: Scheme): Group {
  const coding = { ...items, categories: scheme.kinds.map(({ id }) => id) }
  return {
    cohenKappa: cohenKappa(coding),
    fleissKappa: fleissKappa(countCategories(coding)),
    scottPi: scottPi(coding),
    alpha: krippendorffAlpha(coding, nominal),
    ac1: gwetAc1(coding),
  }
}

function stanceGroup(tally: PooledTally['stances'][number], scheme: Scheme): Group {
  const scores = scheme.values.flatMap(({ score }): Value[] => (score === null ? [] : [score]))
  const scaled = { ...tally.ordinal, categories: scores.toSorted((a, b) => Number(a) - Number(b)) }
  return {
    alphaNominal: krippendorffAlpha(tally.nominal, nominal),
    alphaOrdinal: krippendorffAlpha(scaled, ordinal),
    weightedKappa: weightedKappa(scaled, interval),
    ac2: gwetAc2Quadratic(scaled),
  }
}

function relationFigures(count: SpanCount): readonly NamedFigure[] {
  const n = count.first + count.second
  return named(['relations'], { f1: n === 0 ? undefinedBecause('no-relations') : spanF1(count) }, n)
}

/** Every figure of a report but gamma, in the report's order. */
export function reportFigures(pooled: PooledTally, scheme: Scheme): readonly NamedFigure[] {
  const { exact, overlap, partial } = pooled.spans
  const spans = exact.first + exact.second
  const isMatched = pooled.kind.items.length > 0
  const stances = scheme.targets.flatMap(({ id }, index) => {
    const tally = pooled.stances[index]
    if (tally === undefined) return []
    return named(
      ['stance', id],
      matchedOrNot(stanceGroup(tally, scheme), isMatched),
      comparable(tally.nominal),
    )
  })
  return [
    ...unitizing(pooled, scheme),
    ...named(['spans', 'exact'], spanGroup(exact), spans),
    ...named(['spans', 'overlap'], spanGroup(overlap), spans),
    ...named(['spans', 'partial'], spanGroup(partial), spans),
    ...named(['kind'], matchedOrNot(kindGroup(pooled.kind, scheme), isMatched), comparable(pooled.kind)),
    ...stances,
    ...relationFigures(pooled.relations),
  ]
}
