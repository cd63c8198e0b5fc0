import { expect, test } from 'vitest'
import { inReadingOrder } from '#renderer/commands/article-order.ts'
import { articlesWith } from '#renderer/screens/annotate/articles/article-filter.ts'
import { rowOf } from '#tests/renderer/commands/workbench.ts'

test('articles stand as they were imported, those of one moment by id', () => {
  const at = (id: string, importedAt: string) => ({ ...rowOf(id), importedAt })
  const rows = [at('c', '2024-01-02'), at('b', '2024-01-02'), at('z', '2024-01-01')]
  expect(inReadingOrder(rows).map((row) => row.id)).toEqual(['z', 'b', 'c'])
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
    { ...rowOf('putin'), source: { ...source, outlet: 'Lenta' } },
    { ...rowOf('potash'), title: 'Salt of the earth', source },
  ]
  expect(articlesWith(rows, query).map((row) => row.id)).toEqual(expected)
})
