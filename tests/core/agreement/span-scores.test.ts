import { expect, test } from 'vitest'
import type { Span } from '#core/agreement/pairing.ts'
import {
  countSpans,
  type SpanCriterion,
  spanF1,
  spanPrecision,
  spanRecall,
} from '#core/agreement/span-scores.ts'

function span(label: string, begin: number, end: number): Span {
  return { label, ranges: [{ begin, end }] }
}

const reference = [span('claim', 0, 5), span('claim', 10, 20), span('source', 30, 35), span('source', 40, 45)]
const answer = [span('claim', 0, 5), span('claim', 12, 20), span('claim', 30, 35)]

test.each<[SpanCriterion, number, number, number]>([
  ['exact', 1 / 3, 1 / 4, 2 / 7],
  ['overlap', 2 / 3, 2 / 4, 4 / 7],
  ['partial', 1.5 / 3, 1.5 / 4, 3 / 7],
])('%s: precision %d, recall %d, F1 %d', (criterion, precision, recall, f1) => {
  const count = countSpans(reference, answer)[criterion]
  expect(spanPrecision(count)).toEqual({ value: precision })
  expect(spanRecall(count)).toEqual({ value: recall })
  expect(spanF1(count)).toEqual({ value: f1 })
})

test('two equal spans count twice only against two', () => {
  const twice = [span('claim', 0, 5), span('claim', 0, 5)]
  expect(countSpans(twice, twice).exact.matched).toBe(2)
  expect(countSpans(twice, [span('claim', 0, 5)]).exact.matched).toBe(1)
})

test('nothing marked by either is undefined, by one is 0', () => {
  expect(spanF1(countSpans([], []).exact)).toEqual({ value: null, reason: 'no-spans' })
  expect(spanF1(countSpans(reference, []).exact)).toEqual({ value: 0 })
  expect(spanPrecision(countSpans(reference, []).exact)).toEqual({ value: null, reason: 'no-spans' })
})
