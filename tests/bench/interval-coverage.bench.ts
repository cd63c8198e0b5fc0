import { bench } from 'vitest'
import { intervalCoverage } from '#tests/core/agreement/interval-coverage.ts'

bench(
  'how often 95 % intervals hold the truth: 1,000 studies of 30 articles',
  () => {
    const shares = intervalCoverage({ studies: 1000, articles: 30, resamples: 1000 })
    process.stdout.write(`${JSON.stringify(Object.fromEntries(shares))}\n`)
  },
  { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 },
)
