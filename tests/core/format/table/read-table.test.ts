import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable } from '#core/format/table/read-table.ts'
import { codes } from '#tests/core/format/shown.ts'

const read = (...rows: readonly string[]) => readTable({ name: 'a.csv', text: rows.join('\n') })

/** "ana: GPE: Minsk" for each annotation of each text. */
function said({ documents }: ReturnType<typeof read>) {
  return documents.map(({ text, layers }) =>
    layers.flatMap(({ annotator, annotations }) =>
      annotations.map(({ kind, ranges }) =>
        [annotator, kind, ...ranges.map(({ start, end }) => text.slice(start, end))].join(': '),
      ),
    ),
  )
}

describe('a table of texts and labels', () => {
  it.each([
    ['commas', ['text,label', '"Minsk ""waits"", he says",news', 'Moscow,']],
    ['semicolons', ['text;label', '"Minsk ""waits"", he says";news', 'Moscow;']],
    ['tabs', ['Text\tLabel', 'Minsk "waits", he says\tnews', 'Moscow\t']],
    ['bars', ['label|sentence', 'news|Minsk "waits", he says', '|Moscow']],
  ])('with %s between its cells gives each text its class', (_, rows) => {
    const file = read(...rows)
    expect(file.documents.map(({ text }) => text)).toEqual(['Minsk "waits", he says', 'Moscow'])
    expect(said(file)).toEqual([[': news: Minsk "waits", he says'], []])
    expect(file.skipped).toEqual([])
  })

  it('has spans where it has columns of places, and a layer for each annotator', () => {
    const file = read(
      'sentence,start_offset,end_offset,tag,Annotator,tone',
      '🙂 Minsk waits,2,7,GPE,ana,dry',
      '🙂 Minsk waits,8,13,ACT,ana,dry',
      '🙂 Minsk waits,2,7,LOC,bo,dry',
    )
    expect(said(file)).toEqual([['ana: GPE: Minsk', 'ana: ACT: waits', 'bo: LOC: Minsk']])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 3, of: 3 })
    expect(codes(file.doubted)).toContain('table-columns-ignored')
  })

  it('keeps line breaks in its cells, and gives back cells that were neutralised', () => {
    expect(read('text,label', '"\'=Minsk\nwaits",news').documents[0]?.text).toBe('=Minsk\nwaits')
  })

  it.each([
    ['without a column of texts', ['id,label', '1,news'], ['table-no-text']],
    ['with a row without a text', ['text,label', ',news', 'Minsk,news'], ['record-no-text @ 2']],
    [
      'with a place that is none',
      ['text,label,start,end', '"a\nb",x,,', 'Minsk,x,a,5'],
      ['annotation-invalid @ 4'],
    ],
    ['with a place outside', ['text,label,start,end', 'Minsk,x,0,50'], ['span-outside @ 2']],
  ])('%s is told', (_, rows, expected) => {
    expect(codes(read(...rows).skipped)).toEqual(expected)
  })
})

const realFiles = new URL('../../../../../shared/data/doccano/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const real = existsSync(realFiles) ? ['export-examples', 'import-examples'] : []

  it.for(real)('%s', (name) => {
    const text = readFileSync(new URL(`${name}/text_classification/example.csv`, realFiles), 'utf8')
    expect(said(readTable({ name: 'example.csv', text }))).toEqual([
      [': negative: Terrible customer service.'],
      [': positive: Really great transaction.'],
      [': positive: Great price.'],
    ])
  })
})
