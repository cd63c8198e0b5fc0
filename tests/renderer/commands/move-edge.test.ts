import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRanges, quoteOf } from '#core/anchor/span.ts'
import type { Range } from '#core/model/article.ts'
import { type EdgeStep, isSame, moveEdge, unite } from '#renderer/commands/move-edge.ts'

const text = 'Minsk said: “no way”, and left. Moscow stayed'
const rangeOf = (quote: string): Range => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
})
const toRange = ([start, end]: readonly [number, number]): Range => ({ start, end })
const endForward: EdgeStep = { edge: 'end', direction: 'forward' }
const endBack: EdgeStep = { edge: 'end', direction: 'back' }
const startForward: EdgeStep = { edge: 'start', direction: 'forward' }
const startBack: EdgeStep = { edge: 'start', direction: 'back' }

test.each([
  ['said', endForward, 'said: “no'],
  ['said: “no', endBack, 'said'],
  ['no way”, and', endBack, 'no way'],
  ['no way', startForward, 'way'],
  ['way', startBack, 'no way'],
  ['no', startBack, 'said: “no'],
  ['Moscow', endForward, 'Moscow stayed'],
])('one word further: %s', (quote, step, expected) => {
  const moved = moveEdge(text, [rangeOf(quote)], step)
  expect(moved && quoteOf(text, moved)).toBe(expected)
})

test.each([
  ['the last word of the text', 'stayed', endForward],
  ['the first word of the text', 'Minsk', startBack],
  ['a span of one word, from behind', 'said', endBack],
  ['a span of one word, from before', 'said', startForward],
])('goes no further: %s', (_, quote, step) => {
  expect(moveEdge(text, [rangeOf(quote)], step)).toBeNull()
})

test('an edge that passes a fragment drops it, the others stay', () => {
  const fragments = [rangeOf('Minsk said'), rangeOf('left')]
  expect(moveEdge(text, fragments, endBack)).toEqual([rangeOf('Minsk said')])
  expect(moveEdge(text, fragments, startForward)).toEqual([rangeOf('said'), rangeOf('left')])
})

const words = fc.string({
  unit: fc.constantFrom('a', 'б', '’', ' ', '\n', '.', '“', '👩‍👩‍👧', 'é', '\u00a0'),
  maxLength: 30,
})
const steps = fc.constantFrom(endForward, endBack, startForward, startBack)

test('whatever the text, the result is a place that an annotation may have', () => {
  const spans = words.chain((t) => fc.tuple(fc.constant(t), fc.nat(t.length), fc.nat(t.length), steps))
  const isSound = fc.property(spans, ([t, a, b, step]) => {
    const before = checkRanges(t, [{ start: Math.min(a, b), end: Math.max(a, b) }])
    fc.pre(before.ok)
    const after = before.ok ? moveEdge(t, before.value, step) : null
    return (
      after === null || JSON.stringify(checkRanges(t, after)) === JSON.stringify({ ok: true, value: after })
    )
  })
  expect(() => fc.assert(isSound)).not.toThrow()
})

test.each([
  [
    [[0, 3]],
    [5, 7],
    [
      [0, 3],
      [5, 7],
    ],
  ],
  [
    [[5, 7]],
    [0, 3],
    [
      [0, 3],
      [5, 7],
    ],
  ],
  [[[0, 3]], [3, 7], [[0, 7]]],
  [
    [
      [0, 3],
      [5, 7],
    ],
    [2, 6],
    [[0, 7]],
  ],
  [[[0, 9]], [2, 6], [[0, 9]]],
] as const)('%j with %j added', (ranges, added, expected) => {
  expect(unite(ranges.map(toRange), toRange(added))).toEqual(expected.map(toRange))
})

test('ranges are the same when all their edges are', () => {
  expect(isSame([{ start: 0, end: 3 }], [{ start: 0, end: 3 }])).toBe(true)
  expect(isSame([{ start: 0, end: 3 }], [{ start: 0, end: 4 }])).toBe(false)
  expect(isSame([{ start: 0, end: 3 }], [])).toBe(false)
})
