import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '#core/format/csv/csv.ts'
import { readCsv } from '#core/format/csv/read-csv.ts'
import { writeCsv } from '#core/format/csv/write-csv.ts'
import { datasetAfter, takeIn } from '#tests/core/import/take-in.ts'
import { anyDataset, articleOf, datasetOf, layerOf, annotationOn, streamed, textOf } from './datasets.ts'
import { factsOf, without } from './facts.ts'
import { codes, only } from './shown.ts'

const text = '🙂 Moscow waits, “signs” nothing.'

/** The table as a program hands it over that took the byte order mark off, beside the text of its article. */
function read(table: string, beside: string | null = text) {
  const companions = beside === null ? [] : [{ name: 'a.csv.txt', text: beside }]
  return readCsv({ name: 'a.csv', text: table.replace(/^\ufeff/, ''), companions })
}

const header = 'article,title,annotator,id,kind,start,end,ranges,quote,note,relations'

describe('our own table', () => {
  it('comes back with its text as it was, but for what it says it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ project, items: [item] }) => {
        if (!item) return
        const losses = csv.losses.filter((loss) => loss !== 'article-text')
        const dataset = { project, items: [item] }
        const table = await textOf(writeCsv(streamed(dataset)))
        const isBare = item.layers.every(
          ({ annotations, orphans = [] }) => annotations.length + orphans.length === 0,
        )
        const plan = takeIn(isBare ? { ...read(table), skipped: [] } : read(table, item.article.text))
        expect(plan.report.skipped).toEqual([])
        const facts = without(factsOf(datasetAfter(plan)), [...losses, 'blocks'])
        expect(facts).toEqual(without(factsOf(dataset), [...losses, 'blocks']))
      }),
    )
  })

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('comes back after a spreadsheet has put %s between its cells', (_, delimiter) => {
    const row = ['a1', "'=Talks", 'ana', 'n1', 'claim', '2', '8', '', 'Moscow', "'-1; a", '']
    const quoted = row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell))
    const file = read([header.replaceAll(',', delimiter), quoted.join(delimiter)].join('\r\n'))
    expect(only(file)).toMatchObject({ id: 'a1', text, metadata: { title: '=Talks' } })
    expect(only(file).layers[0]?.annotations).toMatchObject([
      { ranges: [{ start: 3, end: 9 }], note: '-1; a' },
    ])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 1, of: 1 })
  })

  it.each([
    ['a row without a place', 'a1,T,ana,n1,claim,,,,Moscow,,', ['annotation-invalid @ 2']],
    ['a row without a kind', 'a1,T,ana,n1,,2,8,,Moscow,,', ['annotation-invalid @ 2']],
    ['a span outside', 'a1,T,ana,n1,claim,2,800,,Moscow,,', ['span-outside @ 2']],
  ])('says where it has %s, and reads the others', (_, row, expected) => {
    const file = read([header, row, 'a1,T,ana,n2,claim,2,8,,Moscow,,'].join('\n'))
    expect(codes(file.skipped)).toEqual(expected)
    expect(only(file).layers[0]?.annotations.map(({ id }) => id)).toEqual(['n2'])
  })

  it('is not read without its text, nor with one text for several articles', async () => {
    const two = [articleOf(text), articleOf(`${text}!`, { id: 'a2' })].map((article) => ({
      article,
      layers: [layerOf([annotationOn(article.text, 'Moscow')])],
    }))
    const table = await textOf(writeCsv(streamed({ ...datasetOf(articleOf(text), []), items: two })))
    expect(codes(read(table, null).skipped)).toEqual(['table-text-missing'])
    expect(codes(read(table).skipped)).toEqual(['table-several-articles'])
  })
})
