import { describe, expect, test } from 'vitest'
import { type BootstrapOptions, bootstrapIntervals, type Interval } from '#core/agreement/bootstrap.ts'
import { type Figure, undefinedBecause } from '#core/agreement/figure.ts'
import type { Times } from '#core/agreement/pooling.ts'
import { seededRandom } from '#core/agreement/random.ts'

function meanOf(articles: readonly number[]): (times: Times) => Figure {
  return (times) => {
    const total = articles.reduce((sum, value, index) => sum + value * (times[index] ?? 0), 0)
    return { value: total / articles.length }
  }
}

/** Runs the bootstrap to its end, and counts the steps. */
function run(
  articles: readonly number[],
  figureOf: (times: Times) => Figure,
  options: BootstrapOptions = {},
): { readonly interval: Interval | undefined; readonly steps: readonly number[] } {
  const work = bootstrapIntervals(articles.length, (times) => [figureOf(times)], options)
  const steps: number[] = []
  for (;;) {
    const step = work.next()
    if (step.done === true) return { interval: step.value[0], steps }
    steps.push(step.value)
  }
}

function intervalOf(articles: readonly number[], options: BootstrapOptions = {}): Interval | undefined {
  return run(articles, meanOf(articles), options).interval
}

describe('the bootstrap interval', () => {
  test('is not given for fewer than five articles', () => {
    expect(intervalOf([1, 2, 3, 4])).toEqual({ low: null, high: null, reason: 'too-few-articles' })
    expect(intervalOf([1, 2, 3, 4, 5])).toEqual({ low: expect.any(Number), high: expect.any(Number) })
  })

  test('is one point where all articles are alike', () => {
    expect(intervalOf([2, 2, 2, 2, 2])).toEqual({ low: 2, high: 2 })
  })

  test('is the same for the same seed, and another for another', () => {
    const articles = Array.from({ length: 20 }, (_, index) => index ** 2)
    const [first, again, other] = [1, 1, 2].map((seed) => intervalOf(articles, { seed }))
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  test('is not given where most resamples leave the figure undefined', () => {
    const seldom = (times: Times): Figure =>
      (times[0] ?? 0) > 1 ? { value: 1 } : undefinedBecause('no-items')
    expect(run([1, 2, 3, 4, 5], seldom).interval).toEqual({
      low: null,
      high: null,
      reason: 'undefined-in-resamples',
    })
  })

  test('draws as many articles as there are', () => {
    const articles = [1, 2, 3, 4, 5, 6]
    const drawn = (times: Times): Figure => ({ value: times.reduce((sum, n) => sum + n, 0) })
    expect(run(articles, drawn).interval).toEqual({ low: 6, high: 6 })
  })

  test('says how far it is before each resample', () => {
    expect(run([1, 2, 3, 4, 5], meanOf([1]), { resamples: 4 }).steps).toEqual([0, 0.25, 0.5, 0.75])
  })

  test('covers the truth about 95 times in 100', { timeout: 60_000 }, () => {
    const random = seededRandom(11)
    const covered = Array.from({ length: 300 }, (_, seed) => {
      const interval = intervalOf(
        Array.from({ length: 40 }, () => random() + random()),
        { seed, resamples: 400 },
      )
      return typeof interval?.low === 'number' && interval.low <= 1 && interval.high >= 1
    })
    const share = covered.filter(Boolean).length / covered.length
    expect(share).toBeGreaterThan(0.91)
    expect(share).toBeLessThan(0.98)
  })
})
