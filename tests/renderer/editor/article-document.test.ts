import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, test } from 'vitest'
import type { Article, Block } from '#core/model/article.ts'
import { articleDocument } from '#renderer/editor/document/article-document.ts'

const text = '# Talks\n\nMinsk waits.\nStill.\n\n### Later'

function articleOf(blocks: readonly Block[]): Article {
  const source = { outlet: '', author: '', url: '', published: '' }
  const origin = { file: 'a.md', format: 'markdown', sha256: '' }
  return {
    version: formatVersion,
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
