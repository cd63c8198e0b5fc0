import type { Scheme } from '#core/model/scheme.ts'
import { poolShares } from './addends.ts'
import { type Asked, type CountedText, countTexts } from './counted-text.ts'
import { sum } from './codebook.ts'
import { undefinedBecause } from './figure.ts'
import { pairsOf } from './matched-items.ts'
import { sharesOfAll } from './part-shares.ts'
import type { Pool, Times } from './pooling.ts'
import { type NamedFigure, reportFigures } from './report-figures.ts'
import { type Gammas, gammaFigures, gammasOf } from './report-gamma.ts'
import { intervalsOf } from './report-intervals.ts'
import { type AgreementReport, agreementReportSchema } from './report-schema.ts'
import type { NotStated } from './report-sums.ts'
import { reported, treeOf } from './report-tree.ts'
import type { SolvePartitioning } from './set-partitioning.ts'
import { type Tallied, tallyTexts } from './tallied-texts.ts'
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

/** Some annotators of a report, and the texts that two or more of them worked on. */
interface Part {
  readonly annotators: readonly string[]
  readonly texts: readonly CountedText[]
  readonly gammas: Gammas
}

/** A part's figures, and what else is told of it. */
interface PartFigures {
  readonly figures: readonly NamedFigure[]
  readonly overlapShare: number
}

interface Compared extends Tallied {
  readonly scheme: Scheme
  readonly options: ReportOptions
}

/** The texts with the work of some annotators alone; of those who have none, a text keeps no layer. */
function workOf(texts: readonly CountedText[], annotators: readonly string[]): readonly CountedText[] {
  return texts.map((text) => ({
    ...text,
    layers: text.layers.filter(({ annotator }) => annotators.includes(annotator)),
  }))
}

function* partsOf(all: readonly (readonly string[])[], { texts, options }: Compared): Work<readonly Part[]> {
  const parts: Part[] = []
  for (const annotators of all) {
    const own = workOf(texts, annotators)
    const [from, to] = [parts.length / all.length, (parts.length + 1) / all.length]
    const gammas = yield* pieceOf(gammasOf(own, options), from, to)
    parts.push({ annotators, texts: own.filter(({ layers }) => layers.length > 1), gammas })
  }
  return parts
}

/** Every part's figures as a function of how often each article counts. */
function poolParts(parts: readonly Part[], compared: Compared): Pool<readonly PartFigures[]> {
  const shares = parts.map(({ annotators }) => sharesOfAll(compared.classes, annotators))
  const pool = poolShares(shares, compared.sums.size())
  const gammas = parts.map((part) => gammaFigures(part.gammas))
  return (times) =>
    pool(times).map((sums, index) => {
      const pooled = compared.read(sums)
      const ofGamma = gammas[index]?.(times, pooled.units) ?? []
      return {
        figures: [...reportFigures(pooled, compared.scheme), ...ofGamma],
        overlapShare: pooled.overlapShare,
      }
    })
}

/** Where no article has two annotators there is nothing to compare, whatever else a figure may lack. */
function orAlone(figures: readonly NamedFigure[], { texts }: Part): readonly NamedFigure[] {
  return texts.length > 0
    ? figures
    : figures.map((each) => ({ ...each, figure: undefinedBecause('one-annotator') }))
}

/** About how much of the work is done when all spans are aligned for gamma. */
const ALIGNED = 0.9

function* reportParts(all: readonly (readonly string[])[], compared: Compared): Work<readonly object[]> {
  const { texts, options } = compared
  const aligned = options.solve === null ? 0 : ALIGNED
  const parts = yield* pieceOf(partsOf(all, compared), 0, aligned)
  const pool = poolParts(parts, compared)
  const drawn = { articles: texts.length, parts: parts.map((part) => part.texts.length), options }
  const valuesOf = (times: Times) => pool(times).map(({ figures }) => figures.map(({ figure }) => figure))
  const intervals = yield* pieceOf(intervalsOf(valuesOf, drawn), aligned, 1)
  return pool(texts.map(() => 1)).map(({ figures, overlapShare }, index) => {
    const part = parts[index] ?? { annotators: [], texts: [], gammas: 'not-asked-for' as const }
    const leaves = orAlone(figures, part).map(
      (each, at) => [each.path, reported(each, intervals[index]?.[at])] as const,
    )
    return {
      annotators: part.annotators,
      articles: part.texts.length,
      characters: sum(part.texts.map(({ length }) => length)),
      overlapShare,
      ...treeOf(leaves),
    }
  })
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

/** About how much of the work is done when all articles are tallied. */
const TALLIED = 0.5
const TALLIED_BEFORE_GAMMA = 0.05

/**
 * How far annotators agree on articles: all together, and every two of them. Definitions are those of the statistics'
 * own files; how spans are matched is said at `matchMarks`, who counts where at `countTexts`. Ordinal figures take
 * stances on the scale only, so that a stance that is not stated is missing there whatever `notStated` says.
 */
export function* agreementReport(
  asked: Asked,
  scheme: Scheme,
  options: ReportOptions,
): Work<AgreementReport> {
  const texts = countTexts(asked)
  const present = new Set(texts.flatMap(({ layers }) => layers.map(({ annotator }) => annotator)))
  const annotators = asked.annotators.filter((annotator) => present.has(annotator))
  const { notStated, seed, samples, resamples, solve } = options
  const tallied = solve === null ? TALLIED : TALLIED_BEFORE_GAMMA
  const comparable = texts.filter(({ layers }) => layers.length > 1)
  const tally = yield* pieceOf(tallyTexts(comparable, { annotators, scheme, notStated }), 0, tallied)
  const pairs = pairsOf(annotators)
  const parts = reportParts(pairs.length > 1 ? [annotators, ...pairs] : [annotators], {
    ...tally,
    scheme,
    options,
  })
  const [whole, ...others] = yield* pieceOf(parts, tallied, 1)
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
    pairs: pairs.length === 1 ? [whole] : others,
  })
}
