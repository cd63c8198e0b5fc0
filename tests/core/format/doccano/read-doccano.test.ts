import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDoccano } from '#core/format/doccano/read-doccano.ts'
import { codes } from '#tests/core/format/shown.ts'

const read = (text: string) => readDoccano({ name: 'all.jsonl', text })

/** "ORG: Google" for each annotation of each document. */
function said(file: ReturnType<typeof read>) {
  return file.documents.map(({ text, layers }) =>
    layers.flatMap(({ annotations }) =>
      annotations.map(({ kind, ranges }) =>
        [kind, ...ranges.map(({ start, end }) => text.slice(start, end))].join(': '),
      ),
    ),
  )
}

describe('an export of doccano', () => {
  it.each([
    ['triples', '{"text":"EU rejects it.","label":[[0,2,"ORG"],[3,10,"ACT"]]}'],
    [
      'entities',
      '{"text":"EU rejects it.","entities":[{"id":7,"start_offset":0,"end_offset":2,"label":"ORG"},{"id":8,"start_offset":3,"end_offset":10,"label":"ACT"}]}',
    ],
    ['columns of another name', '{"column_data":"EU rejects it.","column_label":[[0,2,"ORG"],[3,10,"ACT"]]}'],
    ['one array', '[\n{"text":"EU rejects it.","label":[[0,2,"ORG"],[3,10,"ACT"]]}\n]'],
    [
      'many lines',
      '{\n  "text": "EU rejects it.",\n  "label": [\n    [0, 2, "ORG"],\n    [3, 10, "ACT"]\n  ]\n}\n',
    ],
  ])('gives its spans as %s', (_, text) => {
    expect(said(read(text))).toEqual([['ORG: EU', 'ACT: rejects']])
    expect(read(text).offsets).toEqual({ unit: 'utf-16', explained: 2, of: 2 })
  })

  it('gives relations between entities, and classes as annotations over the whole text', () => {
    const file = read(
      '{"id":3,"text":"EU rejects it. ","entities":[{"id":0,"start_offset":0,"end_offset":2,"label":"ORG"},{"id":1,"start_offset":3,"end_offset":10,"label":"ACT"}],"relations":[{"id":5,"from_id":0,"to_id":1,"type":"does"}],"cats":["news"]}',
    )
    expect(said(file)).toEqual([['ORG: EU', 'ACT: rejects', 'news: EU rejects it.']])
    expect(file.documents[0]).toMatchObject({
      id: '3',
      layers: [{ relations: [{ id: '5', type: 'does', from: '0', to: '1' }] }],
    })
  })

  it('is proved over all its lines: one that is set to grapheme clusters is read so', () => {
    const family = '👩‍👩‍👧'
    const file = read(
      `{"text":"${family}${family} Минск ждёт долго ответа","label":[[3,8,"A"],[9,13,"B"],[14,19,"C"]]}\n` +
        '{"text":"Minsk waits","label":[[0,5,"GPE"]]}',
    )
    expect(file.offsets).toEqual({ unit: 'graphemes', explained: 4, of: 4 })
    expect(said(file)).toEqual([['A: Минск', 'B: ждёт', 'C: долго'], ['GPE: Minsk']])
  })

  it.each([
    ['no JSON', '{"text":"Minsk', ['json-invalid @ 1']],
    [
      'broken off',
      '{"text":"Minsk","label":[[0,5\n{"text":"Moscow","label":[[0,6,"GPE"]]}',
      ['json-invalid @ 1'],
    ],
    ['without a text', '{"label":[[0,5,"GPE"]]}', ['record-invalid @ 1']],
    ['with a label that is none', '{"text":"Minsk","label":[[0,"GPE"]]}', ['annotation-invalid @ 1']],
    ['with a span outside', '{"text":"Minsk","label":[[0,50,"GPE"],[0,5,"GPE"]]}', ['span-outside @ 1']],
    ['with a dangerous name', '{"text":"Minsk","label":[],"__proto__":{"a":1}}', ['member-refused @ 1']],
  ])('says where a record is %s, and reads the others', (_, text, expected) => {
    expect(codes(read(text).skipped)).toEqual(expected)
  })
})

const realFiles = new URL('../../../../../shared/data/doccano/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const real = existsSync(realFiles)
    ? ([
        [
          'export-examples/sequence_labeling',
          [['ORG: EU', 'MISC: German'], ['PERSON: Peter Blackburn'], ['PERSON: Obama']],
        ],
        [
          'export-examples/relation_extraction',
          [['ORG: Google', 'DATE: September 4, 1998', 'PERSON: Larry Page', 'PERSON: Sergey Brin']],
        ],
        [
          'export-examples/text_classification',
          [
            ['negative: Terrible customer service.'],
            ['positive: Really great transaction.'],
            ['positive: Great price.'],
          ],
        ],
      ] as const)
    : []

  it.for(real)('%s', ([name, expected]) => {
    const text = readFileSync(new URL(`${name}/example.jsonl`, realFiles), 'utf8')
    expect(said(read(text))).toEqual(expected)
  })
})
