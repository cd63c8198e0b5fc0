import { describe, expect, test } from 'vitest'
import type { Article } from '#core/model/article.ts'
import { withEvent, withMetadata } from '#renderer/replica/library-replica.ts'
import { row } from '#tests/renderer/rows.ts'

describe('the library', () => {
  test('begins with the snapshot, by id', () => {
    const rows = withEvent(null, { type: 'snapshot', rows: [row('b'), row('a')] })
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('takes changed rows in place and new ones where they belong', () => {
    const rows = withEvent([row('a'), row('c')], {
      type: 'rows',
      rows: [row('b'), row('c', { title: 'New' })],
    })
    expect(rows.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'New'],
    ])
  })

  test('forgets what a snapshot after a break does not tell', () => {
    expect(withEvent([row('a')], { type: 'snapshot', rows: [row('b')] }).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('an article', () => {
  const { id, title, language, source, importedAt } = row('a')
  const article: Article = {
    version: 1,
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
