import { expect, test } from 'vitest'
import { intervalCoverage } from './interval-coverage.ts'

test('the intervals of a report hold the truth about 95 times in 100', { timeout: 120_000 }, () => {
  const shares = intervalCoverage({ studies: 80, articles: 30, resamples: 150 })
  for (const share of shares.values()) {
    expect(share).toBeGreaterThan(0.86)
    expect(share).toBeLessThanOrEqual(1)
  }
})
