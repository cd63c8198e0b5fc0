import type { z } from 'zod'
import { alphaU, alphaUExpected, alphaUObserved, tallyAlphaU } from './alpha-u.ts'
import { anonymousCodingInput, codingInput, distanceInput } from './case-coding.ts'
import { type UnitizingInput, unitizingInput } from './case-unitizing.ts'
import { characterKappa } from './character-kappa.ts'
import { cohenKappa, weightedKappa } from './cohen-kappa.ts'
import * as distances from './distances.ts'
import type { DistanceOn } from './distances.ts'
import { type Figure, undefinedBecause } from './figure.ts'
import { bennettS, fleissKappa, randolphKappa } from './fleiss-kappa.ts'
import { bestAlignmentDisorder, bestAlignmentSize, gamma, type GammaOptions } from './gamma.ts'
import { gwetAc1, gwetAc2Quadratic } from './gwet-ac.ts'
import { hubertKappa } from './hubert-kappa.ts'
import { type CategoryCounts, countCategories } from './item-counts.ts'
import { alphaExpected, alphaObserved, krippendorffAlpha } from './krippendorff-alpha.ts'
import { labelsOf } from './partition.ts'
import { percentAgreement } from './percent-agreement.ts'
import { scottPi } from './scott-pi.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import type { Coding, Unit } from './shapes.ts'
import {
  countSpans,
  type SpanCount,
  type SpanCriterion,
  spanF1,
  spanPrecision,
  spanRecall,
} from './span-scores.ts'
import { cuAlpha, cuCoverage, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from './u-alpha.ts'
import { tallyPartitions, type UTally } from './u-alpha-tally.ts'

/** What a metric gets besides its input. */
interface MetricContext {
  /** The category in square brackets after the metric's name; null for all categories together. */
  readonly label: string | null
  readonly solve: SolvePartitioning
}

/** Computes a metric of an input in the layout of the published cases; an error says what does not fit. */
export type Metric = (input: unknown, context: MetricContext) => Figure | z.ZodError

function metric<T>(schema: z.ZodType<T>, compute: (input: T, context: MetricContext) => Figure): Metric {
  return (input, context) => {
    const parsed = schema.safeParse(input)
    return parsed.success ? compute(parsed.data, context) : parsed.error
  }
}

function counted(compute: (counts: CategoryCounts) => Figure): Metric {
  return metric(anonymousCodingInput, (coding) => compute(countCategories(coding)))
}

function withDistance(distanceOn: DistanceOn, compute: (coding: Coding, on: DistanceOn) => Figure): Metric {
  return metric(anonymousCodingInput, (coding) => compute(coding, distanceOn))
}

/** A statistic whose distance is part of the input. */
function withOwnDistance(compute: (coding: Coding, on: DistanceOn) => Figure): Metric {
  return (input, context) => {
    const parsed = distanceInput.safeParse(input)
    if (!parsed.success) return parsed.error
    return metric(codingInput, (coding) => compute(coding, parsed.data))(input, context)
  }
}

function weighted(distanceOn: DistanceOn): Metric {
  return metric(codingInput, (coding) => weightedKappa(coding, distanceOn))
}

function alphaUnitized(compute: (tallies: ReturnType<typeof tallyAlphaU>[]) => Figure): Metric {
  return metric(unitizingInput, ({ continuum }, { label }) => {
    const labels = label === null ? labelsOf(continuum.layers) : [label]
    return compute(labels.map((each) => tallyAlphaU(continuum, each)))
  })
}

function tally({ partitions }: UnitizingInput): UTally {
  const labels = new Set(partitions.flat().flatMap((segment) => segment.label ?? []))
  return tallyPartitions(partitions, [...labels].toSorted())
}

function tallied(compute: (tally: UTally) => Figure): Metric {
  return metric(unitizingInput, (input) => compute(tally(input)))
}

function talliedLabel(compute: (tally: UTally, label: string) => Figure): Metric {
  return metric(unitizingInput, (input, { label }) => compute(tally(input), label ?? ''))
}

function aligned(compute: (input: UnitizingInput['continuum'], options: GammaOptions) => Figure): Metric {
  return metric(unitizingInput, (input, { solve }) => compute(input.continuum, { ...input.gamma, solve }))
}

function spanScore(criterion: SpanCriterion, score: (count: SpanCount) => Figure): Metric {
  return metric(unitizingInput, ({ continuum }) => {
    const [first, second, ...others] = continuum.layers.map((units) =>
      units.map(({ label, ...range }: Unit) => ({ label, ranges: [range] })),
    )
    if (first === undefined || second === undefined || others.length > 0)
      return undefinedBecause('not-two-annotators')
    return score(countSpans(first, second)[criterion])
  })
}

/** Every metric by the name that it has in files of published cases. */
const METRICS: ReadonlyMap<string, Metric> = new Map([
  ['percent', counted(percentAgreement)],
  ['bennett_s', counted(bennettS)],
  ['scott_pi', metric(codingInput, scottPi)],
  ['cohen_kappa', metric(codingInput, cohenKappa)],
  ['weighted_kappa_linear', weighted(distances.linear)],
  ['weighted_kappa_quadratic', weighted(distances.interval)],
  ['weighted_kappa_custom', withOwnDistance(weightedKappa)],
  ['fleiss_kappa', counted(fleissKappa)],
  ['randolph_kappa', counted(randolphKappa)],
  ['hubert_kappa', metric(codingInput, hubertKappa)],
  ['gwet_ac1', metric(anonymousCodingInput, gwetAc1)],
  ['gwet_ac2_quadratic', metric(anonymousCodingInput, gwetAc2Quadratic)],
  ['alpha_nominal', withDistance(distances.nominal, krippendorffAlpha)],
  ['alpha_nominal_do', withDistance(distances.nominal, alphaObserved)],
  ['alpha_nominal_de', withDistance(distances.nominal, alphaExpected)],
  ['alpha_ordinal', withDistance(distances.ordinal, krippendorffAlpha)],
  ['alpha_interval', withDistance(distances.interval, krippendorffAlpha)],
  ['alpha_ratio', withDistance(distances.ratio, krippendorffAlpha)],
  ['alpha_set', withDistance(distances.monotone, krippendorffAlpha)],
  ['alpha_jaccard', withDistance(distances.jaccard, krippendorffAlpha)],
  ['alpha_masi', withDistance(distances.masi, krippendorffAlpha)],
  ['alpha_masi_product', withDistance(distances.masiProduct, krippendorffAlpha)],
  ['alpha_custom', withOwnDistance(krippendorffAlpha)],
  ['alpha_u', alphaUnitized(alphaU)],
  ['alpha_u_Do', alphaUnitized(alphaUObserved)],
  ['alpha_u_De', alphaUnitized(alphaUExpected)],
  ['u_alpha_2016_u', tallied(uAlpha)],
  ['u_alpha_2016_bar_u', tallied(uAlphaBinary)],
  ['u_alpha_2016_cu', tallied(cuAlpha)],
  ['u_alpha_2016_cu_coverage', tallied(cuCoverage)],
  ['u_alpha_2016_ku', talliedLabel(kuAlpha)],
  ['u_alpha_2016_ku_coverage', talliedLabel(kuCoverage)],
  ['gamma_best_alignment_disorder', aligned(bestAlignmentDisorder)],
  ['gamma_best_alignment_size', aligned(bestAlignmentSize)],
  ['gamma_monte_carlo', aligned((continuum, options) => gamma([continuum], options).gamma)],
  ['gamma_cat_monte_carlo', aligned((continuum, options) => gamma([continuum], options).gammaCat)],
  ['char_kappa', metric(unitizingInput, ({ partitions }) => characterKappa(partitions))],
  ['span_precision_exact', spanScore('exact', spanPrecision)],
  ['span_precision_overlap', spanScore('overlap', spanPrecision)],
  ['span_precision_partial', spanScore('partial', spanPrecision)],
  ['span_recall_exact', spanScore('exact', spanRecall)],
  ['span_recall_overlap', spanScore('overlap', spanRecall)],
  ['span_recall_partial', spanScore('partial', spanRecall)],
  ['span_f1_exact', spanScore('exact', spanF1)],
  ['span_f1_overlap', spanScore('overlap', spanF1)],
  ['span_f1_partial', spanScore('partial', spanF1)],
])

/** The metric of a name, which may carry a category: `alpha_u[claim]`. Null for a name that is not known. */
export function findMetric(name: string): { readonly metric: Metric; readonly label: string | null } | null {
  const [, base = name, label = null] = /^([^[\]]+)\[(.*)\]$/s.exec(name) ?? []
  const found = METRICS.get(base)
  return found === undefined ? null : { metric: found, label }
}
