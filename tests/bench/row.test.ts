import { expect, test } from 'vitest'
import { quantile, spreadOf, tableOf } from './row.ts'

test('a spread is the middle, the least and the greatest', () => {
  expect(spreadOf([5, 1, 9, 3, 7])).toEqual({ median: 5, min: 1, max: 9 })
  expect(spreadOf([4])).toEqual({ median: 4, min: 4, max: 4 })
})

test.each([
  [0.95, 19],
  [1, 20],
  [0.5, 10],
])('the share %d of twenty figures stays under %d', (share, expected) => {
  expect(
    quantile(
      Array.from({ length: 20 }, (_, index) => index + 1),
      share,
    ),
  ).toBe(expected)
})

test('the table says whether a target is met', () => {
  const ours = { median: 123.4, min: 1, max: 200 }
  const row = { what: 'open', size: 'small', unit: 'ms', ours, target: 'under 100 ms', met: false }
  expect(tableOf([row]).split('\n').at(-1)).toBe(
    '| open | small | 123 (1.00 to 200) ms |  |  | under 100 ms | missed |',
  )
})
