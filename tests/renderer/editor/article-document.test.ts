import { describe, expect, test } from 'vitest'
import type { Article, Block } from '#core/model/article.ts'
import { languageName, publishedDate } from '#renderer/editor/article-facts.ts'
import { articleDocument } from '#renderer/editor/document/article-document.ts'

const text = '# Talks\n\nMinsk waits.\nStill.\n\n### Later'

function articleOf(blocks: readonly Block[]): Article {
  const source = { outlet: '', author: '', url: '', published: '' }
  const origin = { file: 'a.md', format: 'markdown', sha256: '' }
  return {
    version: 1,
    id: 'a',
    title: '',
    language: 'en',
    source,
    text,
    blocks,
    sha256: '',
    origin,
    importedAt: '',
  }
}

describe('the editor’s document', () => {
  test('holds exactly the characters of the blocks, line breaks too', () => {
    const { content = [] } = articleDocument(
      articleOf([
        { type: 'heading', level: 1, start: 2, end: 7 },
        { type: 'paragraph', start: 9, end: 28 },
      ]),
    )
    expect(content.map((node) => node.content?.[0]?.text)).toEqual(['Talks', 'Minsk waits.\nStill.'])
  })

  test('ranks headings below the title and without jumps', () => {
    const levels = [1, 4, 2, 6]
    const headings = levels.map((level): Block => ({ type: 'heading', level, start: 2, end: 7 }))
    const { content = [] } = articleDocument(articleOf(headings))
    expect(content.map((node) => Number(node.attrs?.['outline']))).toEqual([2, 3, 3, 4])
  })

  test('has a place for the caret where there are no blocks', () => {
    expect(articleDocument(articleOf([])).content).toMatchObject([{ type: 'paragraph', content: [] }])
  })
})

describe('the facts over the text', () => {
  test.each([
    ['2021-11-16', '16 November 2021'],
    ['2021-11-16T22:30:00Z', '16 November 2021'],
    ['2021-11', 'November 2021'],
    ['2021', '2021'],
    ['last autumn', 'last autumn'],
    ['', ''],
  ])('write the date %j as %j', (published, expected) => {
    expect(publishedDate(published, 'en-GB')).toBe(expected)
  })

  test.each([
    ['ru', 'Russian'],
    ['xx-not a tag', 'xx-not a tag'],
    ['', ''],
  ])('call the language %j %j', (tag, expected) => {
    expect(languageName(tag, 'en')).toBe(expected)
  })
})
