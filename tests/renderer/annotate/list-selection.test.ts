import { expect, test } from 'vitest'
import {
  type Gesture,
  gestureOf,
  selectionAfter,
} from '#renderer/screens/annotate/annotations/list-selection.ts'
import { placeAfter } from '#renderer/screens/annotate/parts/list-keys.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

test.for<[string, Gesture, string, readonly string[]]>([
  ['a click selects one', 'one', 'd', ['d']],
  ['Control and click adds one', 'toggle', 'd', ['b', 'd']],
  ['Control and click takes one away', 'toggle', 'b', []],
  ['Shift and click selects down to there', 'range', 'd', ['b', 'c', 'd']],
  ['Shift and click selects up to there', 'range', 'a', ['a', 'b']],
])('%s', ([, gesture, clicked, expected]) => {
  expect(selectionAfter({ ids, selected: ['b'], anchor: 'b' }, clicked, gesture)).toEqual(expected)
})

test('a range without a beginning, or from an item that the filter left out, is the one item', () => {
  expect(selectionAfter({ ids, selected: [], anchor: null }, 'c', 'range')).toEqual(['c'])
  expect(selectionAfter({ ids, selected: ['x'], anchor: 'x' }, 'c', 'range')).toEqual(['c'])
})

test.for([
  [{ shiftKey: true, ctrlKey: false, metaKey: false }, 'range'],
  [{ shiftKey: false, ctrlKey: true, metaKey: false }, 'toggle'],
  [{ shiftKey: false, ctrlKey: false, metaKey: true }, 'toggle'],
  [{ shiftKey: false, ctrlKey: false, metaKey: false }, 'one'],
] as const)('%j means %s', ([event, gesture]) => {
  expect(gestureOf(event)).toBe(gesture)
})

test.for<[string, number, number | null]>([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 19, 19],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['Home', 3, 0],
  ['End', 3, 19],
  ['a', 3, null],
])('%s at %d of 20 leads to %j', ([key, at, expected]) => {
  expect(placeAfter(key, at, 20)).toBe(expected)
})

test('an empty list leads nowhere', () => {
  expect(placeAfter('ArrowDown', -1, 0)).toBeNull()
})
