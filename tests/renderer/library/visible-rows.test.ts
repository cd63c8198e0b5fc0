import { describe, expect, test } from 'vitest'
import { type Column, nextSorting, type Sieve, visibleRows } from '#renderer/screens/library/visible-rows.ts'
import { layer, row } from '#tests/renderer/rows.ts'

const rows = [
  row('a', {
    title: 'Ярослав о Минске',
    importedAt: '3',
    source: { outlet: 'Лента', published: '2021-11' },
    mine: { status: 'done', counts: { claim: 2 } },
  }),
  row('b', {
    title: 'article 10',
    importedAt: '1',
    source: { outlet: 'OSW', author: 'Kłysiński', published: '2021-11-10' },
    mine: { status: 'in-progress', counts: { claim: 11 } },
    others: [layer('boris', { status: 'done' })],
  }),
  row('c', { title: 'Article 9', importedAt: '2', language: 'pl' }),
]

function ids(sieve: Partial<Sieve>): string {
  const all: Sieve = { filter: '', status: null, sorting: { column: 'imported', direction: 'ascending' } }
  return visibleRows(rows, { ...all, ...sieve }, 'en')
    .map(({ id }) => id)
    .join('')
}

describe('the library’s rows', () => {
  test.each([
    ['', 'bca'],
    ['minsk', ''],
    ['минск', 'a'],
    ['  ЛЕНТА  минске ', 'a'],
    ['kłys', 'b'],
    ['2021-11', 'ba'],
    ['article', 'bc'],
  ])('that “%s” finds are “%s”', (filter, found) => {
    expect(ids({ filter })).toBe(found)
  })

  test('can be those of one status', () => {
    expect([
      ids({ status: 'done' }),
      ids({ status: 'to-do' }),
      ids({ status: 'to-do', filter: 'ten' }),
    ]).toEqual(['a', 'c', ''])
  })

  test.each<[Column, string, string]>([
    ['imported', 'bca', 'acb'],
    ['title', 'cba', 'abc'],
    ['outlet', 'bac', 'abc'],
    ['published', 'abc', 'bac'],
    ['mine', 'cba', 'abc'],
    ['others', 'cab', 'bca'],
    ['kind:claim', 'cab', 'bac'],
  ])('by %s stand %s, the other way round %s; the unknown last', (column, up, down) => {
    expect(ids({ sorting: { column, direction: 'ascending' } })).toBe(up)
    expect(ids({ sorting: { column, direction: 'descending' } })).toBe(down)
  })
})

test('a click on a head sorts by it: words from A, numbers and dates from the highest, then the other way', () => {
  const byTitle = nextSorting({ column: 'imported', direction: 'ascending' }, 'title')
  expect(byTitle).toEqual({ column: 'title', direction: 'ascending' })
  expect(nextSorting(byTitle, 'title')).toEqual({ column: 'title', direction: 'descending' })
  expect(nextSorting(byTitle, 'kind:claim')).toEqual({ column: 'kind:claim', direction: 'descending' })
  expect(nextSorting(byTitle, 'published')).toEqual({ column: 'published', direction: 'descending' })
})
