import { expect, test } from 'vitest'
import { tailShare } from '#core/agreement/tail-share.ts'

test.each([
  // As Hesterberg (2015) prints them.
  [5, 0.001],
  [10, 0.0086],
  [20, 0.0159],
  [40, 0.0203],
  [100, 0.0231],
  [100_000, 0.025],
])('with %i articles the share outside on either side is %f', (articles, share) => {
  expect(tailShare(articles)).toBeCloseTo(share, 3)
})
