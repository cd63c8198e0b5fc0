import { describe, expect, test } from 'vitest'
import { bootstrapInterval, type Interval } from '#core/agreement/bootstrap.ts'
import { type Figure, undefinedBecause } from '#core/agreement/figure.ts'
import { seededRandom } from '#core/agreement/random.ts'

function meanOf(numbers: readonly number[]): Figure {
  return { value: numbers.reduce((sum, number) => sum + number, 0) / numbers.length }
}

function covers(interval: Interval, truth: number): boolean {
  return interval.low !== null && interval.low <= truth && truth <= interval.high
}

describe('the bootstrap interval', () => {
  test('is not given for fewer than five articles', () => {
    expect(bootstrapInterval([1, 2, 3, 4], meanOf)).toEqual({
      low: null,
      high: null,
      reason: 'too-few-articles',
    })
    expect(bootstrapInterval([1, 2, 3, 4, 5], meanOf)).toMatchObject({ low: expect.any(Number) })
  })

  test('is one point where all articles are alike', () => {
    expect(bootstrapInterval([2, 2, 2, 2, 2], meanOf)).toEqual({ low: 2, high: 2 })
  })

  test('is the same for the same seed, and another for another', () => {
    const articles = Array.from({ length: 20 }, (_, index) => index ** 2)
    const [first, again, other] = [1, 1, 2].map((seed) => bootstrapInterval(articles, meanOf, { seed }))
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  test('is not given where most resamples leave the figure undefined', () => {
    const seldom = (drawn: readonly number[]): Figure =>
      drawn.every((n) => n > 0) ? meanOf(drawn) : undefinedBecause('no-items')
    expect(bootstrapInterval([0, 0, 1, 1, 1], seldom)).toMatchObject({
      low: null,
      reason: 'undefined-in-resamples',
    })
  })

  test('covers the truth about 95 times in 100', () => {
    const random = seededRandom(11)
    const intervals = Array.from({ length: 500 }, (_, seed) => {
      const articles = Array.from({ length: 40 }, () => random() + random())
      return bootstrapInterval(articles, meanOf, { seed, resamples: 400 })
    })
    const share = intervals.filter((interval) => covers(interval, 1)).length / intervals.length
    expect(share).toBeGreaterThan(0.91)
    expect(share).toBeLessThan(0.98)
  })
})
