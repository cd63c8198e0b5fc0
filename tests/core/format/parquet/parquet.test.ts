import { describe, expect, it } from 'vitest'
import type { Dataset } from '#core/format/dataset.ts'
import { writeJsonl } from '#core/format/jsonl/write-jsonl.ts'
import { writeParquet } from '#core/format/parquet/write-parquet.ts'
import { parquetReadObjects } from 'hyparquet'
import { annotationOn, articleOf, datasetOf, layerOf, streamed, textOf } from '#tests/core/format/datasets.ts'

const text = '🙂 Minsk will sign, Moscow says.'
const source = annotationOn(text, 'Moscow', { kind: 'source' })
const claim = annotationOn(text, 'Minsk', { id: 'n2', stances: { moscow: 'critical' }, note: 'sure?' })
const tie = { id: 'r1', type: 'attributed-to', from: 'n2', to: 'n1' }
const dataset = streamed(datasetOf(articleOf(text), [layerOf([source, claim], { relations: [tie] })]))

async function written(of: Dataset): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for await (const { file, data } of writeParquet(of)) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    files.set(file, Buffer.concat([files.get(file) ?? new Uint8Array(), bytes]))
  }
  return files
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array()
}

function rowsOf(bytes: Uint8Array) {
  const file = {
    byteLength: bytes.length,
    slice: (a: number, b?: number) => Uint8Array.from(bytes.subarray(a, b)).buffer,
  }
  return parquetReadObjects({ file })
}

describe('the tables of an export', () => {
  it('have a row an annotation, with places in code points', async () => {
    expect(await rowsOf(bytesOf(await written(dataset), 'annotations.parquet'))).toMatchObject([
      {
        article: 'a1',
        annotator: 'ana',
        id: 'n2',
        kind: 'claim',
        start: 2,
        end: 7,
        quote: 'Minsk',
        note: 'sure?',
        stance_moscow: 'critical',
        stance_minsk: null,
        relations: '[{"type":"attributed-to","to":"n1"}]',
      },
      { id: 'n1', start: 19, end: 25, relations: '[]' },
    ])
  })

  it('have a row an article, from which its line of the dataset format can be made', async () => {
    const [row] = await rowsOf(bytesOf(await written(dataset), 'articles.parquet'))
    const line: unknown = JSON.parse(await textOf(writeJsonl(dataset)))
    expect(line).toMatchObject({ id: row?.['id'], title: row?.['title'], text: row?.['text'] })
    expect(line).toMatchObject({ layers: JSON.parse(String(row?.['layers'])) })
  })

  it('come with a card that says what, who, by which scheme, how many and under which licence', async () => {
    const card = new TextDecoder().decode(bytesOf(await written(dataset), 'README.md'))
    for (const line of [
      'pretty_name: "Talks"',
      'license: unknown',
      '  - "en"',
      '    data_files: "annotations.parquet"',
      '1 articles of 32 characters (UTF-16 code units), 1 relations.',
      '| ana | claim | 1 |',
    ])
      expect(card.split('\n')).toContain(line)
    expect(card).toMatch(/Version 1; SHA-256 of the guidelines: `[0-9a-f]{64}`/)
  })

  it('begin a new group of rows before one is too large, and are read whole', async () => {
    const long = Array.from({ length: 3 }, (_, index) =>
      articleOf(`${index} ${'a '.repeat(1_500_000)}`, { id: `a${index}` }),
    )
    const items = long.map((article) => ({ article, layers: [] }))
    const bytes = bytesOf(await written(streamed({ project: dataset.project, items })), 'articles.parquet')
    const rows = await rowsOf(bytes)
    expect(rows.map((row) => [row['id'], row['text']])).toEqual(
      long.map(({ id, text: whole }) => [id, whole]),
    )
  })
})
