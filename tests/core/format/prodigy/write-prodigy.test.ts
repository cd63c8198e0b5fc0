import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hull } from '#core/anchor/span.ts'
import { writeProdigy } from '#core/format/prodigy/write-prodigy.ts'
import { tokenIndex, tokensOf } from '#core/format/tokens.ts'
import { annotationOn, anyDataset, articleOf, datasetOf, layerOf, streamed, textOf } from '../datasets.ts'

const text = '🙂 Minsk will sign, they say.'
const claim = annotationOn(text, 'Minsk will sign', { stances: { moscow: 'critical' }, note: 'so' })
const source = annotationOn(text, 'they', { id: 'n2', kind: 'source' })
const relations = [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }]

const hash = z.int32()
const lineSchema = z.looseObject({ _input_hash: hash, _task_hash: hash })
const linesSchema = z.record(z.string(), z.unknown())

async function lines(...layers: Parameters<typeof layerOf>[]) {
  const dataset = datasetOf(
    articleOf(text),
    layers.map((layer) => layerOf(...layer)),
  )
  const written = await textOf(writeProdigy(streamed(dataset), () => {}))
  return written
    .trimEnd()
    .split('\n')
    .map((line) => linesSchema.parse(lineSchema.parse(JSON.parse(line))))
}

describe('a line of an export for Prodigy', () => {
  it('is a layer with its tokens, spans and relations, in code points', async () => {
    const [line] = await lines([[claim, source], { relations }])
    const head = { start: 2, end: 17, token_start: 1, token_end: 3, label: 'claim', id: 'n1' }
    const child = { start: 19, end: 23, token_start: 5, token_end: 5, label: 'source', id: 'n2' }
    expect(line).toMatchObject({
      text,
      answer: 'accept',
      _annotator_id: 'ana',
      meta: { title: 'Talks in Sochi' },
      spans: [{ ...head, text: 'Minsk will sign', stances: { moscow: 'critical' }, note: 'so' }, child],
      relations: [{ head: 3, child: 5, head_span: head, child_span: child, label: 'attributed-to' }],
    })
    expect(line?.['tokens']).toContainEqual({ text: 'Minsk', start: 2, end: 7, id: 1, ws: true })
  })

  it('tells the same text by one number, and other answers by others', async () => {
    const [ana, bo] = await lines([[claim]], [[source], { annotator: 'bo' }])
    expect(ana?.['_input_hash']).toBe(bo?.['_input_hash'])
    expect(ana?.['_task_hash']).not.toBe(bo?.['_task_hash'])
  })
})

describe('tokens', () => {
  it('make up the text, and every span begins and ends with one', () => {
    fc.assert(
      fc.property(anyDataset, ({ items }) => {
        for (const { article, layers } of items) {
          const spans = layers.flatMap(({ annotations }) => annotations.map(({ ranges }) => hull(ranges)))
          const tokens = tokensOf(article.text, spans)
          const joined = tokens.map((token) => token.text + (token.isSpaced ? ' ' : '')).join('')
          expect(joined).toBe(article.text)
          const index = tokenIndex(tokens)
          for (const span of spans) {
            const [first, last] = index.find(span)
            expect([tokens[first]?.start, tokens[last]?.end]).toEqual([span.start, span.end])
          }
        }
      }),
    )
  })
})
