import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteOf } from '#core/anchor/span.ts'
import { readJsonl } from '#core/format/jsonl/read-jsonl.ts'
import { hardText } from '#tests/core/anchor/texts.ts'
import { codes, only } from './shown.ts'

const read = (text: string) => readJsonl({ name: 'in.jsonl', text })

/** A line with one layer of ana's; `over` replaces members of the record. */
function line(annotations: readonly object[], over: Readonly<Record<string, unknown>> = {}): string {
  const text = 'Moscow 🙂 waits for Minsk.'
  const layers = [{ annotator: 'ana', annotations }]
  return JSON.stringify({
    standpoint: 1,
    offsets: 'code-points',
    id: 'a1',
    title: 'T',
    text,
    layers,
    ...over,
  })
}

const firstAnnotation = (text: string) => only(read(text)).layers[0]?.annotations[0]

describe('reading', () => {
  it('needs no more than a text, a kind and offsets', () => {
    const minimal = '{"standpoint":1,"text":"Minsk signs. Moscow waits."}'
    expect(only(read(minimal))).toMatchObject({ id: null, layers: [], metadata: { language: '' } })
    expect(firstAnnotation(line([{ kind: 'claim', start: 0, end: 6 }]))).toEqual({
      id: null,
      kind: 'claim',
      ranges: [{ start: 0, end: 6 }],
      stances: {},
      attributes: {},
      note: '',
    })
  })

  it('takes null for what is not stated', () => {
    const annotation = { id: null, kind: 'claim', start: 0, end: 6, note: null, stances: { moscow: null } }
    expect(firstAnnotation(line([annotation]))).toMatchObject({ id: null, note: '', stances: {} })
  })

  it.each([
    ['code-points', 9, 14],
    ['utf-16', 10, 15],
  ])('counts in %s where the record says so', (offsets, start, end) => {
    const file = read(line([{ id: 'n1', kind: 'claim', start, end, quote: 'waits' }], { offsets }))
    expect(only(file).layers[0]?.annotations[0]?.ranges).toEqual([{ start: 10, end: 15 }])
    expect(file.offsets).toEqual({ unit: offsets, explained: 1, of: 1 })
    expect(file.doubted).toEqual([])
  })

  it('reads the good lines around bad ones and says which are bad', () => {
    const good = Array.from({ length: 1000 }, (_, n) => `{"standpoint":1,"title":"T","text":"Article ${n}."}`)
    const file = read([...good.slice(0, 500), '{"standpoint":1,', ...good.slice(500)].join('\r\n'))
    expect(file.documents).toHaveLength(1000)
    expect(file.documents.map((document) => document.line).slice(499, 501)).toEqual([500, 502])
    expect(file.skipped).toMatchObject([{ code: 'json-invalid', file: 'in.jsonl', line: 501 }])
  })

  it.each([
    ['no JSON', 'Moscow', 'json-invalid'],
    ['no object', '[1]', 'record-unmarked'],
    ['another format', '{"text":"Moscow","label":[[0,6,"ORG"]]}', 'record-unmarked'],
    ['a newer version', '{"standpoint":2,"text":"Moscow"}', 'record-newer'],
    ['no text', '{"standpoint":1}', 'record-invalid'],
    ['a blank text', '{"standpoint":1,"text":" \\n"}', 'record-no-text'],
    ['a text that is none', '{"standpoint":1,"text":5}', 'record-invalid'],
    ['half a character', '{"standpoint":1,"text":"a\\ud83d"}', 'text-half-character'],
    ['offsets that nobody knows', line([], { offsets: 'bytes' }), 'offsets-unknown'],
    ['offsets that nobody names', line([], { offsets: undefined }), 'offsets-unknown'],
  ])('leaves out a record with %s', (_, record, code) => {
    const file = read(`${record}\n{"standpoint":1,"title":"T","text":"Fine."}`)
    expect(codes(file.skipped)).toEqual([`${code} @ 1`])
    expect(file.documents).toHaveLength(1)
  })

  it.each([
    ['outside the text', { start: 20, end: 99 }, 'span-outside'],
    ['before the text', { start: -3, end: 2 }, 'span-outside'],
    ['at a huge number', { start: 0, end: 2 ** 52 }, 'span-outside'],
    ['beyond all numbers', { start: 0, end: 1e300 }, 'annotation-invalid'],
    ['at half a character', { start: 0.5, end: 2 }, 'annotation-invalid'],
    ['that is empty', { start: 3, end: 3 }, 'span-empty'],
    ['that ends before it begins', { start: 5, end: 3 }, 'span-empty'],
    [
      'whose fragments overlap',
      {
        start: 0,
        end: 6,
        ranges: [
          [0, 4],
          [2, 6],
        ],
      },
      'span-overlaps',
    ],
    [
      'whose fragments end elsewhere',
      {
        start: 0,
        end: 9,
        ranges: [
          [0, 4],
          [5, 6],
        ],
      },
      'annotation-invalid',
    ],
    ['without a kind', { start: 0, end: 6, kind: undefined }, 'annotation-invalid'],
  ])('leaves out an annotation %s', (_, place, code) => {
    const file = read(
      line([
        { id: 'bad', kind: 'claim', ...place },
        { id: 'good', kind: 'claim', start: 0, end: 6 },
      ]),
    )
    expect(codes(file.skipped)).toEqual([`${code} @ 1`])
    expect(file.skipped[0]?.params['id']).toBe('bad')
    expect(only(file).layers[0]?.annotations.map((a) => a.id)).toEqual(['good'])
  })

  it.each([
    ['a surrogate pair', 'utf-16', 'a🙂b', 2],
    ['a flag', 'code-points', 'a🇧🇾b', 2],
    ['a letter and its accent', 'code-points', 'ae\u0301b', 2],
  ])('leaves out an annotation that cuts %s in two', (_, offsets, text, end) => {
    const file = read(line([{ kind: 'claim', start: 0, end }], { offsets, text }))
    expect(codes(file.skipped)).toEqual(['span-splits-character @ 1'])
  })

  it('keeps the stated place of a quote that stands elsewhere, and says where', () => {
    const file = read(line([{ id: 'n1', kind: 'claim', start: 0, end: 5, quote: 'waits' }]))
    expect(only(file).layers[0]?.annotations[0]?.ranges).toEqual([{ start: 0, end: 5 }])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 0, of: 1 })
    expect(file.doubted).toMatchObject([
      {
        code: 'quote-elsewhere',
        line: 1,
        params: { found: 'Mosco', quote: 'waits', elsewhereStart: 9, elsewhereEnd: 14 },
      },
    ])
  })

  it('says that a quote stands nowhere', () => {
    const file = read(line([{ kind: 'claim', start: 0, end: 6, quote: 'Warsaw' }]))
    expect(codes(file.doubted)).toEqual(['quote-differs @ 1'])
  })

  it('moves offsets over texts whose lines end with carriage returns', () => {
    fc.assert(
      fc.property(hardText, hardText, (before, quote) => {
        const text = `${before}\r\n${quote}.`
        fc.pre(quote.trim() !== '' && !/^[\u0301\u200d]/u.test(quote))
        const start = Array.from(before).length + 2
        const end = start + Array.from(quote).length
        const file = read(line([{ kind: 'claim', start, end, quote }], { text }))
        expect(file.skipped).toEqual([])
        expect(file.doubted).toEqual([])
        const { text: canonical, layers } = only(file)
        expect(canonical).not.toContain('\r')
        expect(quoteOf(canonical, layers[0]?.annotations[0]?.ranges ?? [])).toBe(quote)
      }),
    )
  })

  it('takes a __proto__ for what it is: a member that cannot be used', () => {
    const annotation =
      '{"kind":"claim","start":0,"end":1,"stances":{"__proto__":"critical","moscow":"neutral"},' +
      '"attributes":{"constructor":"x","evidence":"yes"},"__proto__":{"note":"x"}}'
    const file = read(
      `{"__proto__":{"id":"p"},"standpoint":1,"offsets":"utf-16","title":"T","text":"Minsk","layers":[{"annotations":[${annotation}]}]}`,
    )
    expect(file.skipped.map((p) => p.params['name'])).toEqual([
      '__proto__',
      '__proto__',
      '__proto__',
      'constructor',
    ])
    const { id, layers } = only(file)
    expect(id).toBeNull()
    expect(layers[0]?.annotations[0]).toMatchObject({ stances: { moscow: 'neutral' }, note: '' })
    expect(Object.hasOwn(Object.prototype, 'note')).toBe(false)
  })

  it('leaves out stances and attributes of no use, and keeps the annotation', () => {
    const bad = { kind: 'claim', start: 0, end: 6, stances: { moscow: 1 }, attributes: { evidence: ['yes'] } }
    const file = read(line([bad]))
    expect(codes(file.skipped)).toEqual(['annotation-stance @ 1', 'annotation-attribute @ 1'])
    expect(only(file).layers[0]?.annotations).toHaveLength(1)
  })

  it('finds blocks anew where those of the record do not fit', () => {
    const file = read(line([], { blocks: [{ type: 'paragraph', start: 0, end: 99 }] }))
    expect(codes(file.doubted)).toEqual(['blocks-unfit @ 1'])
    expect(only(file).blocks).toEqual([{ type: 'paragraph', start: 0, end: 26 }])
  })

  it('takes a hundred thousand levels of nothing it knows', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const file = read(`{"standpoint":1,"title":"T","text":"Minsk","more":${deep},"layers":${deep}}`)
    expect(codes(file.skipped)).toEqual(['offsets-unknown @ 1'])
  })
})
