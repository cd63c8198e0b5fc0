import { expect, test } from 'vitest'
import { inReadingOrder } from '#renderer/commands/article-order.ts'
import { articlesWith } from '#renderer/screens/annotate/articles/article-filter.ts'
import { row } from '#tests/renderer/rows.ts'

test('articles stand as they were imported, those of one moment as their files are numbered', () => {
  const at = (id: string, importedAt: string, file: string) => ({ ...row(id), importedAt, file })
  const rows = [
    at('b', '2024-01-02', '10.txt'),
    at('c', '2024-01-02', '9.txt'),
    at('z', '2024-01-01', '11.txt'),
  ]
  expect(inReadingOrder(rows).map(({ id }) => id)).toEqual(['z', 'c', 'b'])
  expect(inReadingOrder(rows)).toBe(inReadingOrder(rows))
})

test.for([
  ['lenta', ['putin']],
  ['2021', ['putin', 'potash']],
  ['2021 SALT', ['potash']],
  ['', ['putin', 'potash']],
] as const)('“%s” finds %j', ([query, expected]) => {
  const source = { outlet: '', author: '', url: '', published: '2021-11-16' }
  const rows = [
    { ...row('putin'), source: { ...source, outlet: 'Lenta' } },
    { ...row('potash'), title: 'Salt of the earth', source },
  ]
  expect(articlesWith(rows, query).map(({ id }) => id)).toEqual(expected)
})
