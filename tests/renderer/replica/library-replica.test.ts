import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, test } from 'vitest'
import type { Article } from '#core/model/article.ts'
import { withMetadata, withRows } from '#renderer/replica/library-replica.ts'
import { row } from '#tests/renderer/rows.ts'

describe('the library', () => {
  const told = (rows: ReturnType<typeof withRows>) => rows.map(({ id, title }) => [id, title])

  test('stands by id', () => {
    expect(told(withRows([], [row('b'), row('a')]))).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  test('takes changed rows in place and new ones where they belong', () => {
    const rows = withRows([row('a'), row('c')], [row('b'), row('c', { title: 'New' })])
    expect(told(rows)).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'New'],
    ])
  })

  test('takes the latest of what came together', () => {
    expect(told(withRows([row('a')], [row('a', { title: 'Old' }), row('a', { title: 'New' })]))).toEqual([
      ['a', 'New'],
    ])
  })
})

describe('an article', () => {
  const { id, title, language, source, importedAt } = row('a')
  const article: Article = {
    version: formatVersion,
    id,
    title,
    language,
    source,
    importedAt,
    text: 'Text.',
    blocks: [],
    sha256: '',
    origin: { file: '', format: 'text', sha256: '' },
  }

  test('is described as its row is', () => {
    const told = withMetadata(article, row('a', { title: 'New', source: { outlet: 'OSW' } }))
    expect([told.title, told.source.outlet, told.text]).toEqual(['New', 'OSW', 'Text.'])
  })

  test('stays the very same where nothing is different, so that nothing is drawn anew', () => {
    expect(withMetadata(article, row('a', { mine: { status: 'done' } }))).toBe(article)
    expect(withMetadata(article, undefined)).toBe(article)
  })
})
