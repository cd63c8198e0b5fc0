import type { Figure, Reason } from './figure.ts'
import type { Times } from './pooling.ts'
import { type Random, randomIndex, seededRandom } from './random.ts'
import { tailShare } from './tail-share.ts'

/** Fewer articles than this say nothing about how articles vary. */
const FEWEST_ARTICLES = 5

export function isEnoughToDraw(articles: number): boolean {
  return articles >= FEWEST_ARTICLES
}

export interface BootstrapOptions {
  /** 1 unless said. */
  readonly seed?: number
  /** 1000 unless said. */
  readonly resamples?: number
}

export type Interval =
  | { readonly low: number; readonly high: number }
  | { readonly low: null; readonly high: null; readonly reason: Reason }

export function noInterval(reason: Reason): Interval {
  return { low: null, high: null, reason }
}

/** How often each of so many articles is drawn, when as many are drawn with replacement. */
function drawTimes(articles: number, random: Random): Times {
  const times = Array.from({ length: articles }, () => 0)
  for (let draw = 0; draw < articles; draw += 1) {
    const article = randomIndex(random, articles)
    times[article] = (times[article] ?? 0) + 1
  }
  return times
}

/** Linear interpolation between order statistics, Hyndman & Fan (1996), type 7; the values must be ascending. */
function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share
  const below = ascending.at(Math.floor(at)) ?? 0
  const above = ascending.at(Math.ceil(at)) ?? 0
  return below + (above - below) * (at - Math.floor(at))
}

function percentileInterval(figures: readonly Figure[], outside: number): Interval {
  const values = figures.flatMap(({ value }) => value ?? [])
  if (values.length * 2 <= figures.length) return noInterval('undefined-in-resamples')
  const ascending = values.toSorted((a, b) => a - b)
  return { low: quantile(ascending, outside), high: quantile(ascending, 1 - outside) }
}

/**
 * 95 % percentile bootstrap intervals over articles, Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13,
 * expanded for few articles as `tailShare` says: articles are drawn with replacement and all figures computed anew. Articles, not spans, are what is drawn, because
 * the spans of one article are not independent. Resamples in which a figure is undefined are left out of its interval;
 * where they are half or more, it has none. Yields the share done before each resample, and returns the intervals in
 * the figures' order; the work stops where the caller stops asking.
 */
export function* bootstrapIntervals(
  articles: number,
  figuresOf: (times: Times) => readonly Figure[],
  { seed = 1, resamples = 1000 }: BootstrapOptions = {},
): Generator<number, readonly Interval[]> {
  const figures = figuresOf(Array.from({ length: articles }, () => 1))
  if (!isEnoughToDraw(articles)) return figures.map(() => noInterval('too-few-articles'))
  const random = seededRandom(seed)
  const drawn: (readonly Figure[])[] = []
  while (drawn.length < resamples) {
    yield drawn.length / resamples
    drawn.push(figuresOf(drawTimes(articles, random)))
  }
  return figures.map((_, index) =>
    percentileInterval(
      drawn.flatMap((each) => each[index] ?? []),
      tailShare(articles),
    ),
  )
}
