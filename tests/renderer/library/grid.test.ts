import { expect, test } from 'vitest'
import { fieldsOf, metadataOf } from '#renderer/screens/library/metadata-fields.ts'
import { moveTo } from '#renderer/screens/library/use-grid-keys.ts'
import { withActive } from '#renderer/screens/library/with-active.ts'
import { row } from '#tests/renderer/rows.ts'

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 1, 6],
  ['PageDown', 8, 9],
  ['PageUp', 3, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['x', 5, null],
] as const)('%s leads from row %i to %s', (key, at, target) => {
  expect(moveTo(key, { at, page: 5, last: 9 })).toBe(target)
})

test.each([
  [-1, [4, 5, 6]],
  [5, [4, 5, 6]],
  [1, [1, 4, 5, 6]],
  [9, [4, 5, 6, 9]],
  [50, [4, 5, 6]],
])('with row %i active the rows drawn are %j', (active, drawn) => {
  expect(withActive({ startIndex: 4, endIndex: 6, overscan: 0, count: 10 }, active)).toEqual(drawn)
})

test('metadata that nobody touched come back from the form as they were, and blanks around are dropped', () => {
  const { title, language, source } = row('a', { source: { outlet: 'OSW', url: 'https://osw.waw.pl' } })
  const fields = fieldsOf({ title, language, source })
  expect(metadataOf(fields)).toEqual({ title, language, source })
  expect(metadataOf({ ...fields, title: ' New ' }).title).toBe('New')
})
