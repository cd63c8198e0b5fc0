import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { neutralise, restore } from '#core/format/csv/cell.ts'
import { parseCsv } from '#core/format/csv/parse-csv.ts'
import { formatRow, parseRows } from '#core/format/csv/rows.ts'
import { writeCsv } from '#core/format/csv/write-csv.ts'
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

const written = (dataset: ListedDataset) => textOf(writeCsv(streamed(dataset)))

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', 'a', ' ', '🙂'), {
      maxLength: 6,
    })
    .map((c) => c.join('')),
)
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })

describe('a cell', () => {
  it.each(['=1+1', '+49', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    'that begins like a formula (%j) becomes text',
    (stated) => {
      expect(neutralise(stated)).toBe(`'${stated}`)
      expect(restore(neutralise(stated))).toBe(stated)
    },
  )

  it.each(['', 'a=1', '“=1”', "'a'", '1-2', '0'])('that does not (%j) stays as it is', (stated) => {
    expect(neutralise(stated)).toBe(stated)
    expect(restore(stated)).toBe(stated)
  })

  it('never begins like a formula once neutralised, and comes back as it was', () => {
    fc.assert(
      fc.property(cell, (stated) => {
        expect(neutralise(stated)).not.toMatch(/^[=+\-@\t\r]/)
        expect(restore(neutralise(stated))).toBe(stated)
      }),
    )
  })
})

describe('rows', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(rows, (stated) => {
        expect([...parseRows(stated.map(formatRow).join(''))]).toEqual(stated)
      }),
    )
  })

  it('are read alike by another program', () => {
    fc.assert(
      fc.property(rows, (stated) => {
        const { data } = Papa.parse(stated.map(formatRow).join(''), { delimiter: ',', newline: '\r\n' })
        expect(data.slice(0, -1)).toEqual(stated)
      }),
    )
  })

  it.each([
    [
      'lines end with LF',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'lines end with CR',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the last cell is empty',
      'a,\r\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['the file ends with a comma', 'a,', [['a', '']]],
    ['a quotation is never closed', '"a,b\nc', [['a,b\nc']]],
    ['something stands behind a quotation', '"a"b,c', [['ab', 'c']]],
  ])('are read where %s', (_, text, expected) => {
    expect([...parseRows(text)]).toEqual(expected)
  })
})

describe('a CSV export', () => {
  const text = '=Moscow 🙂 waits, “signs” nothing.'
  const claim = annotationOn(text, 'waits, “signs”', {
    stances: { moscow: 'critical' },
    attributes: { evidence: 'no' },
    note: '-1',
  })
  const source = annotationOn(text, 'Moscow', { id: 'n2', kind: 'source' })
  const relations = [
    { id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' },
    { id: 'r2', type: 'supports', from: 'n1', to: 'n3' },
  ]
  const output = () => written(datasetOf(articleOf(text), [layerOf([claim, source], { relations })]))

  it('has a row an annotation, with code points for offsets and a column a target and attribute', async () => {
    expect(await output()).toBe(
      '\ufeffarticle,title,annotator,id,kind,start,end,ranges,quote,stance_moscow,stance_minsk,' +
        'attribute_evidence,attribute_horizon,attribute_likelihood,attribute_outcome,attribute_speaker,' +
        'attribute_standing,note,relations\r\n' +
        'a1,Talks in Sochi,ana,n2,source,1,7,,Moscow,,,,,,,,,,\r\n' +
        'a1,Talks in Sochi,ana,n1,claim,10,24,,"waits, “signs”",critical,,no,,,,,,\'-1,' +
        'attributed-to:n2; supports:n3\r\n',
    )
  })

  it('gives the fragments of a discontinuous span', async () => {
    const ranges = [
      { start: 1, end: 7 },
      { start: 11, end: 16 },
    ]
    const split = annotationOn(text, '', { ranges, quote: 'Moscow waits' })
    const [row] = parseCsv(await written(datasetOf(articleOf(text), [layerOf([split])])))
    expect(row?.get('ranges')).toBe('1:7 10:15')
  })

  it('has columns for what the layers know and the scheme does not', async () => {
    const odd = annotationOn(text, 'waits', { stances: { warsaw: 'neutral' }, attributes: { tone: 'dry' } })
    const [row] = parseCsv(await written(datasetOf(articleOf(text), [layerOf([odd])])))
    expect([row?.get('stance_warsaw'), row?.get('attribute_tone')]).toEqual(['neutral', 'dry'])
  })

  it('keeps every quote and note through a spreadsheet’s eyes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const table = await written(dataset)
        const items = dataset.items.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))
        const layers = items.flatMap((item) =>
          item.layers.toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1)),
        )
        const annotations = layers.flatMap((layer) => [...layer.annotations, ...(layer.orphans ?? [])])
        expect(parseCsv(table).map((row) => [row.get('quote'), row.get('note')])).toEqual(
          annotations.map(({ quote, note }) => [quote, note]),
        )
      }),
    )
  })
})
