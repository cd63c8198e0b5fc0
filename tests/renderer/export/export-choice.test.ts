import { expect, test } from 'vitest'
import { chosenArticles, requestOf } from '#renderer/screens/export/export-choice.ts'
import { row } from '#tests/renderer/rows.ts'

const stock = {
  rows: [row('a', { mine: { status: 'done' } }), row('b', { mine: { status: 'in-progress' } }), row('c')],
  marked: new Set(['c', 'gone']),
  current: 'b',
}

test.each([
  ['all', ['a', 'b', 'c']],
  ['done', ['a']],
  ['begun', ['a', 'b']],
  ['marked', ['c']],
  ['current', ['b']],
] as const)('the choice “%s” means %j', (choice, ids) => {
  expect(chosenArticles(choice, stock)).toEqual(ids)
})

test('everything of everybody is asked for without naming it', () => {
  expect(requestOf({ format: 'csv', articles: 'all', annotators: null }, stock)).toEqual({ format: 'csv' })
})

test('a part is named', () => {
  expect(requestOf({ format: 'jsonl', articles: 'done', annotators: ['ana'] }, stock)).toEqual({
    format: 'jsonl',
    articles: ['a'],
    annotators: ['ana'],
  })
})

test('nothing is asked for where no article fits or no format is known yet', () => {
  const none = { ...stock, rows: [] }
  expect(requestOf({ format: 'csv', articles: 'all', annotators: null }, none)).toBeNull()
  expect(requestOf({ format: null, articles: 'all', annotators: null }, stock)).toBeNull()
})
