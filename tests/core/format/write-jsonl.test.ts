import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { quoteOf } from '#core/anchor/span.ts'
import { readJsonl } from '#core/format/jsonl/read-jsonl.ts'
import { recordSchema } from '#core/format/jsonl/record.ts'
import { writeJsonl } from '#core/format/jsonl/write-jsonl.ts'
import { datasetAfter, takeIn } from '#tests/core/import/take-in.ts'
import {
  annotationOn,
  anyDataset,
  articleOf,
  datasetOf,
  layerOf,
  type ListedDataset,
  streamed,
  textOf,
} from './datasets.ts'
import { only } from './shown.ts'

const written = (dataset: ListedDataset) => textOf(writeJsonl(streamed(dataset)))
const read = (text: string) => readJsonl({ name: 'in.jsonl', text })

describe('writing', () => {
  const text = 'Moscow 🙂 waits for Minsk.'

  it('keeps the order of members, counts code points, and leaves out what is not stated', async () => {
    const claim = annotationOn(text, 'waits for', {
      stances: { moscow: 'critical', minsk: 'neutral' },
      attributes: { evidence: 'no' },
      note: 'so',
    })
    const source = annotationOn(text, 'Minsk', { id: 'n2', kind: 'source' })
    const relations = [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }]
    const article = articleOf(text, { source: { outlet: 'BelTA', author: '', url: '', published: '' } })
    expect(await written(datasetOf(article, [layerOf([source, claim], { relations })]))).toBe(
      '{"standpoint":1,"offsets":"code-points","id":"a1","title":"Talks in Sochi","language":"en",' +
        '"source":{"outlet":"BelTA"},"text":"Moscow 🙂 waits for Minsk.","layers":[{"annotator":"ana",' +
        '"status":"in-progress","annotations":[' +
        '{"id":"n1","kind":"claim","start":9,"end":18,"quote":"waits for",' +
        '"stances":{"minsk":"neutral","moscow":"critical"},"attributes":{"evidence":"no"},"note":"so"},' +
        '{"id":"n2","kind":"source","start":19,"end":24,"quote":"Minsk","stances":{},"attributes":{},"note":""}],' +
        '"relations":[{"id":"r1","type":"attributed-to","from":"n1","to":"n2"}]}]}\n',
    )
  })

  it('gives ranges to discontinuous spans only', async () => {
    const ranges = [
      { start: 0, end: 6 },
      { start: 20, end: 25 },
    ]
    const split = annotationOn(text, '', { ranges, quote: quoteOf(text, ranges) })
    const record = z
      .object({ layers: z.array(z.object({ annotations: z.array(z.unknown()) })) })
      .parse(JSON.parse(await written(datasetOf(articleOf(text), [layerOf([split])]))))
    expect(record.layers[0]?.annotations[0]).toMatchObject({
      start: 0,
      end: 24,
      ranges: [
        [0, 6],
        [19, 24],
      ],
      quote: 'Moscow Minsk',
    })
  })

  it('writes articles by id, layers by annotator, and nothing of layers that nobody touched', async () => {
    const layers = [
      layerOf([], { annotator: 'zoe', status: 'done' }),
      layerOf([], { annotator: 'bo', status: 'to-do' }),
      layerOf([annotationOn(text, 'Minsk')]),
    ]
    const items = [
      { article: articleOf(text, { id: 'b' }), layers },
      { article: articleOf('Other.', { id: 'a' }), layers: [] },
    ]
    const [first, second] = read(await written({ ...datasetOf(articleOf(text), []), items })).documents
    expect([first?.id, second?.id]).toEqual(['a', 'b'])
    expect(second?.layers.map((layer) => layer.annotator)).toEqual(['ana', 'zoe'])
  })

  it('escapes what programs take for the end of a line', async () => {
    const breaks = 'one\u2028two\u2029three\u0085four'
    const output = await written(datasetOf(articleOf(breaks), []))
    expect(output.match(/[\u0085\u2028\u2029]/g)).toBeNull()
    expect(only(read(output)).text).toBe(breaks)
  })

  it('carries blocks only where the text does not tell them', async () => {
    const plain = articleOf('One line.\n\nAnother.')
    const marked = articleOf(plain.text, { blocks: [{ type: 'quote', start: 0, end: 9 }] })
    expect(await written(datasetOf(plain, []))).not.toContain('blocks')
    expect(only(read(await written(datasetOf(marked, [])))).blocks).toEqual(marked.blocks)
  })
})

describe('out, in, and out again', () => {
  it('gives identical bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const first = await written(dataset)
        const plan = takeIn(read(first))
        expect(plan.report.skipped).toEqual([])
        expect(await written(datasetAfter(plan))).toBe(first)
      }),
    )
  })

  it('gives records that the published schema describes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        for await (const output of writeJsonl(streamed(dataset)))
          expect(recordSchema.safeParse(JSON.parse(output)).error).toBeUndefined()
      }),
    )
  })
})

describe('the published JSON Schema', () => {
  it('is the one that records are read by', () => {
    const file = new URL('../../../docs/formats/jsonl.schema.json', import.meta.url)
    const published: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const made = z.toJSONSchema(recordSchema, {
      io: 'input',
      override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
    })
    expect(published).toEqual(made)
  })
})
