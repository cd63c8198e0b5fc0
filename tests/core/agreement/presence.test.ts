import { expect, test } from 'vitest'
import { presences } from '#core/agreement/presence.ts'

test('articles are put together by who was counted in them, those of most annotators first', () => {
  const counted = [
    { article: 'a1', annotators: ['ana'] },
    { article: 'a2', annotators: ['ana', 'ben'] },
    { article: 'a3', annotators: [] },
    { article: 'a4', annotators: ['ana', 'ben'] },
  ]
  expect(presences({ counted })).toEqual([
    { annotators: ['ana', 'ben'], articles: ['a2', 'a4'] },
    { annotators: ['ana'], articles: ['a1'] },
    { annotators: [], articles: ['a3'] },
  ])
})
