import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '#core/format/markdown/read-markdown.ts'
import { codes, only, shown } from './shown.ts'

const read = (text: string) => readMarkdown({ name: 'memo.md', text })
const blocksOf = (text: string) => shown(only(read(text)).text, only(read(text)).blocks)

describe('a Markdown file', () => {
  it('becomes the text that a reader of the page sees', () => {
    const file = readFileSync(new URL('../../../fixtures/formats/memo.md', import.meta.url), 'utf8')
    const { metadata, text, blocks } = only(read(file))
    expect(metadata).toEqual({
      title: 'The tariff and the quarrel',
      language: 'en-GB',
      source: {
        outlet: 'Nemiga Observer',
        author: 'Hanna Karol, Piotr Lis',
        url: 'https://example.org/memo',
        published: '2021-02-04',
      },
    })
    expect(shown(text, blocks)).toEqual([
      'heading 1: What Minsk wants',
      'paragraph: The ministry “raised” the tariff & left; see the decree & annex_2.',
      'heading 2: Three views',
      'list-item: Minsk needs a topic,',
      'paragraph: not money.',
      'list-item: Moscow waits.',
      'list-item: It always does.',
      'list-item: first',
      'list-item: second',
      'quote: “We pay,” said the operator.',
      'paragraph: year  tariff\n2020  7%',
      'paragraph: A line\nbroken by hand.',
    ])
    expect(text).not.toMatch(/script|<|javascript/)
  })

  it('parts blocks by a blank line and lets ranges lie exactly on them', () => {
    const { text, blocks } = only(read('# One\n\ntwo *three*\nfour\n\n- five'))
    expect(text).toBe('One\n\ntwo three four\n\nfive')
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [5, 19],
      [21, 25],
    ])
  })

  it.each([
    ['the front matter', '---\ntitle: Talks\n---\n# Other\n\ntext', 'Talks', []],
    ['the first heading', 'Lead.\n\n## Talks *in* Sochi\n\ntext', 'Talks in Sochi', []],
    ['the file name', 'Just a sentence that goes on.', 'memo', ['title-from-name']],
  ])('has its title from %s', (_, text, title, doubts) => {
    expect(only(read(text)).metadata.title).toBe(title)
    expect(codes(read(text).doubted)).toEqual(doubts)
  })

  it.each([
    ['is no YAML', '---\ntitle: [\n---\nText.', 'front-matter-invalid'],
    ['refers to itself a million times', bomb(), 'front-matter-invalid'],
    ['has a date that could be two', '---\ndate: 01/02/2021\n---\nText.', 'date-unreadable'],
  ])('is read although its front matter %s', (_, text, code) => {
    expect(codes(read(text).doubted)).toContain(code)
    expect(only(read(text)).text).toBe('Text.')
  })

  it('is no front matter where the dashes are a rule', () => {
    expect(blocksOf('---\n\nText.')).toEqual(['paragraph: Text.'])
  })

  it.each([
    ['only a picture', '![A border queue](queue.png)', 'file-no-text'],
    ['a hundred thousand levels', '>'.repeat(100_000), 'file-nested'],
    [
      'a list in a list in a list …',
      Array.from({ length: 3000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      'file-nested',
    ],
  ])('is left out where it has %s', (_, text, code) => {
    expect(codes(read(text).skipped)).toEqual([code])
    expect(read(text).documents).toEqual([])
  })

  it.each([
    ['emphasis', '_a__ '],
    ['links', '[a](b) '],
    ['brackets', '['],
  ])('is read as it stands where there are more %s than the parser takes', (_, mark) => {
    const text = `Minsk ${mark.repeat(3000)}signs.`
    expect(codes(read(text).doubted)).toContain('markup-too-dense')
    expect(only(read(text)).text).toBe(text)
  })
})

/** Each anchor holds the one before it ten times. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`)
  return `---\na0: &a0 [x]\n${levels.join('\n')}\ntitle: *a9\n---\nText.`
}
