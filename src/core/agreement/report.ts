import type { Scheme } from '#core/model/scheme.ts'
import {
  type ArticleTally,
  labelsOfText,
  type NotStated,
  overlapShare,
  tallyArticle,
  type TallyPlan,
} from './article-tally.ts'
import { bootstrapIntervals, type Interval } from './bootstrap.ts'
import { sum } from './codebook.ts'
import { type Asked, continuumOf, type CountedText, countTexts } from './counted-text.ts'
import { type Figure, type Reason, undefinedBecause } from './figure.ts'
import { type Gamma, gammaOf, type GammaTally, poolGammas, tallyGammas } from './gamma.ts'
import { pairsOf } from './matched-items.ts'
import { poolArticles } from './pooled-tally.ts'
import type { Pool, Times } from './pooling.ts'
import { type NamedFigure, reportFigures } from './report-figures.ts'
import { type AgreementReport, agreementReportSchema, type ReportedFigure } from './report-schema.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import { pieceOf, type Work } from './work.ts'

export interface ReportOptions {
  readonly notStated: NotStated
  /** Of the bootstrap and of gamma's random continua. */
  readonly seed: number
  readonly resamples: number
  /** Random continua behind gamma. */
  readonly samples: number
  /** Null leaves gamma out, which takes far longer than all other figures. */
  readonly solve: SolvePartitioning | null
}

interface Asking {
  readonly annotators: readonly string[]
  readonly scheme: Scheme
  readonly options: ReportOptions
}

/** The texts that figures are made of, and what they are tallied by. */
interface Compared {
  readonly texts: readonly CountedText[]
  readonly plan: TallyPlan
  readonly options: ReportOptions
}

type Gammas = readonly (GammaTally | null)[] | Reason

function* gammasOf(texts: readonly CountedText[], { solve, samples, seed }: ReportOptions): Work<Gammas> {
  if (solve === null) return 'not-asked-for'
  return yield* tallyGammas(texts.map(continuumOf), { solve, samples, seed })
}

function gammaFigures({ gamma, gammaCat }: Gamma, n: number): readonly NamedFigure[] {
  const path = ['unitizing', 'all']
  return [
    { path: [...path, 'gamma'], figure: gamma, n },
    { path: [...path, 'gammaCat'], figure: gammaCat, n },
  ]
}

function poolGammaFigures(gammas: Gammas): Pool<Gamma> {
  if (typeof gammas !== 'string') {
    const pool = poolGammas(gammas)
    return (times) => gammaOf(pool(times))
  }
  const none = undefinedBecause(gammas)
  return () => ({ gamma: none, gammaCat: none })
}

function reported({ figure, n }: NamedFigure, interval: Interval | undefined): ReportedFigure {
  if (figure.value === null) return { ...figure, n }
  if (interval === undefined) return { ...figure, n }
  return interval.low === null
    ? { ...figure, n, noInterval: interval.reason }
    : { ...figure, n, low: interval.low, high: interval.high }
}

interface Tree {
  [name: string]: Tree | ReportedFigure
}

/** Puts figures where their paths say. */
function treeOf(leaves: readonly (readonly [readonly string[], ReportedFigure])[]): Tree {
  const names = [...new Set(leaves.map(([[name = '']]) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const under = leaves.filter(([path]) => path[0] === name)
      const [first] = under
      if (first !== undefined && first[0].length === 1) return [name, first[1]]
      return [name, treeOf(under.map(([path, figure]) => [path.slice(1), figure] as const))]
    }),
  )
}

function* tallyArticles(texts: readonly CountedText[], plan: TallyPlan): Work<readonly ArticleTally[]> {
  const tallies: ArticleTally[] = []
  for (const text of texts) {
    yield tallies.length / texts.length
    tallies.push(tallyArticle(text, plan))
  }
  return tallies
}

/** Every figure as a function of how often each article counts. */
function* poolFigures({ texts, plan, options }: Compared): Work<Pool<readonly NamedFigure[]>> {
  const tallied = options.solve === null ? 1 : 0.2
  const pool = poolArticles(yield* pieceOf(tallyArticles(texts, plan), 0, tallied), plan)
  const gammas = poolGammaFigures(yield* pieceOf(gammasOf(texts, options), tallied, 1))
  return (times) => {
    const pooled = pool(times)
    return [...reportFigures(pooled, plan.scheme), ...gammaFigures(gammas(times), pooled.units)]
  }
}

/** Where no article has two annotators there is nothing to compare, whatever else a figure may lack. */
function orAlone(figures: readonly NamedFigure[], { texts }: Compared): readonly NamedFigure[] {
  return texts.length > 0
    ? figures
    : figures.map((each) => ({ ...each, figure: undefinedBecause('one-annotator') }))
}

/** About how much of a part's work is done when its articles are tallied. */
const POOLED = 0.5

function* partOf(compared: Compared): Work<object> {
  const { texts, plan, options } = compared
  const figuresOf = yield* pieceOf(poolFigures(compared), 0, POOLED)
  const figures = orAlone(figuresOf(texts.map(() => 1)), compared)
  const valuesOf = (times: Times): readonly Figure[] => figuresOf(times).map(({ figure }) => figure)
  const drawing = bootstrapIntervals(texts.length, valuesOf, options)
  const intervals = yield* pieceOf(drawing, POOLED, 1)
  return {
    annotators: plan.annotators,
    articles: texts.length,
    characters: sum(texts.map(({ length }) => length)),
    overlapShare: overlapShare(texts),
    ...treeOf(figures.map((each, index) => [each.path, reported(each, intervals[index])] as const)),
  }
}

function comparedBy(texts: readonly CountedText[], { annotators, scheme, options }: Asking): Compared {
  const present = new Set(texts.flatMap(({ layers }) => layers.map(({ annotator }) => annotator)))
  const comparable = texts.filter(({ layers }) => layers.length > 1)
  const plan = {
    annotators: annotators.filter((annotator) => present.has(annotator)),
    scheme,
    notStated: options.notStated,
    labels: [...new Set(comparable.flatMap(labelsOfText))].toSorted(),
  }
  return { texts: comparable, plan, options }
}

/** The figures of every two annotators, without gamma where there are more than two. */
function* pairParts(texts: readonly CountedText[], asking: Asking): Work<readonly object[]> {
  const parts: object[] = []
  const options = { ...asking.options, solve: asking.annotators.length > 2 ? null : asking.options.solve }
  const pairs = pairsOf(asking.annotators)
  for (const two of pairs) {
    const ofTwo = texts.map((text) => ({
      ...text,
      layers: text.layers.filter(({ annotator }) => two.includes(annotator)),
    }))
    const compared = comparedBy(ofTwo, { ...asking, annotators: two, options })
    const [from, to] = [parts.length / pairs.length, (parts.length + 1) / pairs.length]
    parts.push(yield* pieceOf(partOf(compared), from, to))
  }
  return parts
}

/** Below this many articles, the usual number of resamples costs little. */
const FEW_ARTICLES = 100
const MOST_RESAMPLES = 1000
const FEWEST_RESAMPLES = 200

/**
 * Resamples for so many articles: 1000 up to 100 articles, then fewer, never under 200. Every resample adds all
 * articles, and the more there are, the closer the resampled figures lie to a normal distribution, whose quantiles
 * fewer resamples tell.
 */
export function resamplesFor(articles: number): number {
  const affordable = Math.round((MOST_RESAMPLES * FEW_ARTICLES) / Math.max(articles, FEW_ARTICLES))
  return Math.max(FEWEST_RESAMPLES, affordable)
}

/** About how much of the work is done when all annotators together are. */
const WHOLE = 0.3

/**
 * How far annotators agree on articles: all together, and every two of them. Definitions are those of the statistics' own files; how spans
 * are matched is said at `matchMarks`, who counts where at `countTexts`. Ordinal figures take stances on the scale
 * only, so that a stance that is not stated is missing there whatever `notStated` says.
 */
export function* agreementReport(
  asked: Asked,
  scheme: Scheme,
  options: ReportOptions,
): Work<AgreementReport> {
  const texts = countTexts(asked)
  const asking = { annotators: asked.annotators, scheme, options }
  const all = comparedBy(texts, asking)
  const present = { ...asking, annotators: all.plan.annotators }
  const whole = yield* pieceOf(partOf(all), 0, WHOLE)
  const pairs = yield* pieceOf(pairParts(texts, present), WHOLE, 1)
  const { notStated, seed, samples, resamples } = options
  return agreementReportSchema.parse({
    ...whole,
    notStated,
    seed,
    samples,
    resamples,
    counted: texts.map(({ article, layers }) => ({
      article,
      annotators: layers.map(({ annotator }) => annotator),
    })),
    pairs,
  })
}
