import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { OutputPart } from '#core/format/dataset.ts'
import { formatOf } from '#core/format/find-format.ts'
import { readTaguette } from '#core/format/taguette/read-taguette.ts'
import { writeCodebook, writeHighlights } from '#core/format/taguette/write-taguette.ts'
import { annotationOn, articleOf, datasetOf, layerOf, streamed, textOf } from '#tests/core/format/datasets.ts'

const text = 'Minsk will sign, Moscow says.'
const claim = annotationOn(text, 'Moscow', {
  stances: { moscow: 'critical' },
  attributes: { evidence: 'yes' },
})
const formula = annotationOn(text, 'Minsk', { id: 'n2', kind: '=prediction' })
const dataset = streamed(datasetOf(articleOf(text), [layerOf([claim, formula])]))

async function joined(parts: AsyncIterable<OutputPart>): Promise<string> {
  let all = ''
  for await (const { file, data } of parts) all += `${file}: ${String(data)}`
  return all
}

describe('a codebook of Taguette', () => {
  it('carries the scheme, values under what they are values of', async () => {
    const { codebook, skipped } = readTaguette({ name: 'a.csv', text: await textOf(writeCodebook(dataset)) })
    const { scheme } = dataset.project
    expect(skipped).toEqual([])
    expect(codebook?.kinds?.map(({ name }) => name)).toEqual(scheme.kinds.map(({ id }) => id))
    expect(codebook?.targets?.map(({ name }) => name)).toEqual(['moscow', 'minsk'])
    expect(codebook?.values?.map(({ name }) => name)).toEqual(scheme.values.map(({ id }) => id))
    expect(codebook?.attributes?.map(({ name, options }) => [name, options])).toEqual(
      scheme.attributes.map(({ id, options }) => [id, options.map((option) => option.id)]),
    )
  })

  it.each([
    ['two columns could hold the tags', 'name,path\na,b\n'],
    ['no column does', 'colour,description\nred,x\n'],
  ])('is refused where %s', (_, table) => {
    expect(readTaguette({ name: 'a.csv', text: table })).toMatchObject({
      skipped: [{ code: 'taguette-no-tags' }],
      codebook: { kinds: [] },
    })
  })
})

describe('highlights for Taguette', () => {
  it('have a row for every tag, under one number, and nothing that a spreadsheet would run', async () => {
    expect((await joined(writeHighlights(dataset, () => {}))).split('\r\n')).toEqual([
      'ana.csv: id,document,tag,content',
      "ana.csv: 1,Talks in Sochi,'=prediction,Minsk",
      'ana.csv: 2,Talks in Sochi,claim,Moscow',
      'ana.csv: 2,Talks in Sochi,stance_moscow\\critical,Moscow',
      'ana.csv: 2,Talks in Sochi,attribute_evidence\\yes,Moscow',
      '',
    ])
  })

  it('come back as tags alone, counted by their documents', () => {
    const table =
      'id,document,tag,content\r\n2,one,far\\near,x\r\n3,two,far,"a, ""b"""\r\n3,two,near,"a, ""b"""\r\n'
    const read = readTaguette({ name: 'highlights.csv', text: table })
    expect(read.codebook?.kinds?.map(({ name }) => name)).toEqual(['far\\near', 'far', 'near'])
    expect(read.skipped).toMatchObject([
      { code: 'taguette-no-text', params: { document: 'one', count: 1 } },
      { code: 'taguette-no-text', params: { document: 'two', count: 1 } },
    ])
  })
})

const data = fileURLToPath(new URL('../../../../../shared/data/taguette', import.meta.url))
const caseSchema = z.object({
  codebook_csv_import: z.array(
    z.object({ csv: z.string(), tags: z.array(z.tuple([z.string(), z.string()])).default([]) }),
  ),
})

describe.skipIf(!existsSync(data))('the files of Taguette', () => {
  it('are known by their first line, and read', () => {
    const codebook = readFileSync(`${data}/codebook.csv`, 'utf8')
    const highlights = readFileSync(`${data}/highlights_interesting.csv`, 'utf8')
    expect(formatOf('codebook.csv', codebook)?.id).toBe('taguette')
    expect(formatOf('highlights.csv', highlights)?.id).toBe('taguette')
    expect(readTaguette({ name: 'codebook.csv', text: codebook }).codebook?.kinds).toEqual([
      { name: 'interesting', definition: 'Further review required' },
      { name: 'people', definition: 'People of interest' },
      { name: 'interesting\\places', definition: '' },
    ])
    expect(readTaguette({ name: 'h.csv', text: highlights }).skipped).toMatchObject([
      { code: 'taguette-no-text', params: { document: 'otherdoc', count: 2 } },
    ])
  })

  it('are read as Taguette reads them', () => {
    const cases = caseSchema.parse(JSON.parse(readFileSync(`${data}/cases.json`, 'utf8')))
    for (const { csv, tags } of cases.codebook_csv_import) {
      const { codebook } = readTaguette({ name: 'a.csv', text: csv })
      expect(codebook?.kinds?.map(({ name, definition }) => [name, definition])).toEqual(tags)
    }
  })
})
