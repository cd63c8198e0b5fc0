import { describe, expect, it } from 'vitest'
import { readJsonl } from '#core/format/jsonl/read-jsonl.ts'
import { indexArticles } from '#core/import/article-index.ts'
import { articleSchema } from '#core/model/article.ts'
import { textHash } from '#core/model/text-hash.ts'
import { problem } from '#core/problem/problem.ts'
import { articleOf } from '#tests/core/format/datasets.ts'
import { codes } from '#tests/core/format/shown.ts'
import { fileOf, layer, stateWith, text } from './documents.ts'
import { emptyState, takeIn } from './take-in.ts'

const hash = textHash(text).slice(0, 8)
const ids = (plan: ReturnType<typeof takeIn>) => plan.articles.map((article) => article.id)

describe('an article', () => {
  it('is made of the document, the file and the time', () => {
    const bytes = new TextEncoder().encode('{}')
    const [article] = takeIn(fileOf({}), { bytes }).articles
    expect(articleSchema.parse(article)).toMatchObject({
      id: `talks-in-sochi-${hash}`,
      title: 'Talks in Sochi',
      sha256: textHash(text),
      origin: { file: 'in.jsonl', format: 'jsonl', sha256: textHash('{}') },
      importedAt: '2026-02-02T00:00:00.000Z',
    })
  })

  it('keeps the id of the file where it is free', () => {
    expect(ids(takeIn(fileOf({ id: 'a1' })))).toEqual(['a1'])
  })

  it.each([
    ['no file name', '../a1'],
    ['taken', 'OLD'],
    ['no name at all', '__proto__'],
  ])('gets an id of its own where that of the file is %s', (_, id) => {
    const state = { ...emptyState, articles: indexArticles([articleOf('Other.', { id: 'old' })]) }
    const plan = takeIn(fileOf({ id }), { state })
    expect(ids(plan)).toEqual([`talks-in-sochi-${hash}`])
    expect(codes(plan.report.doubted)).toEqual(['article-id-changed @ 1'])
  })

  it('takes more of the hash where the short id is taken, and a plain name where the title has no letters', () => {
    const taken = articleOf('Other.', { id: `talks-in-sochi-${hash}` })
    const state = { ...emptyState, articles: indexArticles([taken]) }
    expect(ids(takeIn(fileOf({}), { state }))).toEqual([`talks-in-sochi-${textHash(text).slice(0, 16)}`])
    expect(ids(takeIn(fileOf({ title: '…' })))).toEqual([`article-${hash}`])
  })

  it('is added once, however often the same text comes', () => {
    const plan = takeIn(fileOf({}, { title: 'Again' }))
    expect(plan.articles).toHaveLength(1)
    expect(codes(plan.report.skipped)).toEqual(['article-duplicate @ 2'])
    expect(plan.report).toMatchObject({ articles: 1, added: [`talks-in-sochi-${hash}`] })
  })

  it('is not added where the project has its text', () => {
    const plan = takeIn(fileOf({}), { state: stateWith() })
    expect(plan).toMatchObject({ project: null, articles: [], layers: [] })
    expect(plan.report.skipped).toMatchObject([{ code: 'article-duplicate', params: { title: 'Old' } }])
  })
})

describe('a text that an article has in another state', () => {
  const old = articleOf(text, { id: 'old', source: { ...articleOf('').source, outlet: 'Nemiga Observer' } })
  const state = { ...emptyState, articles: indexArticles([old]), texts: new Map([['old', text]]) }
  const plan = (outlet: string) => {
    const { documents, ...file } = fileOf({ text: `${text} Nobody was surprised.` })
    const stated = documents.map(({ line: _, metadata, ...document }) => ({
      ...document,
      metadata: { ...metadata, source: { ...metadata.source, outlet } },
    }))
    const doubted = [problem('title-guessed', {}, { file: 'in.jsonl' })]
    return takeIn({ ...file, documents: stated, doubted }, { state })
  }

  it('is held back where nothing speaks against it, with all that the reader doubted', () => {
    expect(plan('').report).toMatchObject({
      skipped: [{ code: 'article-corrected', params: { article: 'old' } }],
      doubted: [],
    })
  })

  it('is an article of its own where another outlet printed it', () => {
    expect(plan('Dvina Post').articles).toHaveLength(1)
  })
})

describe('what the reader doubted', () => {
  const doubt = (line: number) => problem('title-guessed', {}, { file: 'in.jsonl', line })

  it('is idle where the article is not taken', () => {
    const file = { ...fileOf({}, { text: 'Other.' }), doubted: [doubt(1), doubt(2)] }
    expect(codes(takeIn(file, { state: stateWith() }).report.doubted)).toEqual(['title-guessed @ 2'])
  })

  it('counts where its layers are', () => {
    const file = { ...fileOf({ layers: [layer()] }), doubted: [doubt(1)] }
    expect(codes(takeIn(file, { state: stateWith() }).report.doubted)).toEqual(['title-guessed @ 1'])
  })
})

describe('the report', () => {
  it('has what the reader noted, then what the plan noted', () => {
    const file = readJsonl({ name: 'in.jsonl', text: '{"standpoint":1,"title":"T","text":"Minsk"}\n{' })
    const plan = takeIn(file, { state: { ...emptyState, articles: indexArticles([articleOf('Minsk')]) } })
    expect(codes(plan.report.skipped)).toEqual(['json-invalid @ 2', 'article-duplicate @ 1'])
  })
})
