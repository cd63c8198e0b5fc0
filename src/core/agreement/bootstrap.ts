import type { Figure, Reason } from './figure.ts'
import { type Random, randomIndex, seededRandom } from './random.ts'

/** Fewer articles than this say nothing about how articles vary. */
export const FEWEST_ARTICLES = 5

export interface BootstrapOptions {
  /** 1 unless said. */
  readonly seed?: number
  /** 1000 unless said. */
  readonly resamples?: number
  /** 0.95 unless said. */
  readonly confidence?: number
}

export type Interval =
  | { readonly low: number; readonly high: number }
  | { readonly low: null; readonly high: null; readonly reason: Reason }

function noInterval(reason: Reason): Interval {
  return { low: null, high: null, reason }
}

function drawWithReplacement<T>(articles: readonly T[], random: Random): readonly T[] {
  const draws = articles.map(() => randomIndex(random, articles.length))
  return draws.flatMap((index) => articles.slice(index, index + 1))
}

/** Linear interpolation between order statistics, Hyndman & Fan (1996), type 7; the values must be ascending. */
function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share
  const below = ascending.at(Math.floor(at)) ?? 0
  const above = ascending.at(Math.ceil(at)) ?? 0
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * Percentile bootstrap interval over articles, Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13:
 * articles are drawn with replacement and the figure computed anew from what `figureOf` gets, one entry a drawn
 * article. Articles, not spans, are what is drawn, because the spans of one article are not independent. Resamples in
 * which the figure is undefined are left out; where they are more than half, no interval is given.
 */
export function bootstrapInterval<T>(
  articles: readonly T[],
  figureOf: (drawn: readonly T[]) => Figure,
  { seed = 1, resamples = 1000, confidence = 0.95 }: BootstrapOptions = {},
): Interval {
  if (articles.length < FEWEST_ARTICLES) return noInterval('too-few-articles')
  const random = seededRandom(seed)
  const values: number[] = []
  for (let resample = 0; resample < resamples; resample += 1) {
    const { value } = figureOf(drawWithReplacement(articles, random))
    if (value !== null) values.push(value)
  }
  if (values.length * 2 <= resamples) return noInterval('undefined-in-resamples')
  const ascending = values.toSorted((a, b) => a - b)
  const outside = (1 - confidence) / 2
  return { low: quantile(ascending, outside), high: quantile(ascending, 1 - outside) }
}
