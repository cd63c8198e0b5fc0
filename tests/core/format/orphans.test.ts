import { describe, expect, it } from 'vitest'
import { brat } from '#core/format/brat/brat.ts'
import { parseCsv } from '#core/format/csv/parse-csv.ts'
import { writeCsv } from '#core/format/csv/write-csv.ts'
import { doccano } from '#core/format/doccano/doccano.ts'
import type { Format } from '#core/format/format.ts'
import { readJsonl } from '#core/format/jsonl/read-jsonl.ts'
import { writeJsonl } from '#core/format/jsonl/write-jsonl.ts'
import { formats } from '#core/format/registry.ts'
import type { Problem } from '#core/problem/problem.ts'
import { datasetAfter, takeIn } from '#tests/core/import/take-in.ts'
import {
  annotationOn,
  articleOf,
  datasetOf,
  layerOf,
  type ListedDataset,
  orphanOf,
  streamed,
  textOf,
} from './datasets.ts'

const before = 'Minsk will 🙂 sign, the analyst said.'
const text = 'Minsk may sign, the analyst said.'
const lost = orphanOf(
  annotationOn(before, '🙂 sign', {
    stances: { moscow: 'critical' },
    attributes: { evidence: 'no' },
    note: '?',
  }),
)
const said = annotationOn(text, 'the analyst', { id: 'n2', kind: 'source' })
const relations = [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }]
const corrected = datasetOf(articleOf(text), [layerOf([said], { relations, orphans: [lost] })])

describe('annotations that lost their place', () => {
  it('leave in a data set (jsonl), come back as they were, with their relations, and give the same bytes', async () => {
    const lines = await textOf(writeJsonl(streamed(corrected)))
    const plan = takeIn(readJsonl({ name: 'in.jsonl', text: lines }))
    const { createdAt: _, updatedAt: __, ...stated } = lost
    expect(plan.layers.map(({ after }) => after.orphans)).toEqual([[expect.objectContaining(stated)]])
    expect(plan.layers.map(({ after }) => after.relations)).toEqual([relations])
    expect(plan.report.doubted).toEqual([
      { code: 'orphans-read', params: { annotator: 'ana', count: 1 }, file: 'in.jsonl', line: 1 },
    ])
    expect(await textOf(writeJsonl(streamed(datasetAfter(plan))))).toBe(lines)
  })

  it('are read from a data set that says no more than their quotes', () => {
    const orphans = [{ kind: 'claim', quote: 'will sign' }]
    const line = { standpoint: 1, offsets: 'code-points', text, layers: [{ annotator: 'ana', orphans }] }
    const plan = takeIn(readJsonl({ name: 'in.jsonl', text: JSON.stringify(line) }))
    expect(
      plan.layers.map(({ after }) => [after.status, after.orphans?.map((o) => [o.quote, o.text])]),
    ).toEqual([['in-progress', [['will sign', '']]]])
  })

  it.each([
    [
      'out of order',
      [
        [5, 7],
        [1, 2],
      ],
    ],
    ['empty', [[3, 3]]],
    ['no places at all', []],
  ])('are left out and named where their old places are %s', (_, utf16) => {
    const orphans = [{ id: 'n1', kind: 'claim', quote: 'will sign', was: { utf16 } }]
    const line = { standpoint: 1, offsets: 'code-points', text, layers: [{ annotator: 'ana', orphans }] }
    const { skipped } = readJsonl({ name: 'in.jsonl', text: JSON.stringify(line) })
    expect(skipped.map(({ code, params }) => [code, params['id']])).toEqual([['annotation-invalid', 'n1']])
  })

  it('stand last in a table (csv), without offsets and marked as lost', async () => {
    const rows = parseCsv(await textOf(writeCsv(streamed(corrected))))
    const columns = ['id', 'start', 'end', 'quote', 'stance_moscow', 'relations', 'place']
    expect(rows.map((row) => columns.map((column) => row.get(column)))).toEqual([
      ['n2', '16', '27', 'the analyst', '', '', ''],
      ['n1', '', '', '🙂 sign', 'critical', 'attributed-to:n2', 'lost'],
    ])
  })

  it.each([
    ['brat', brat, 'ana/a1.ann'],
    ['doccano', doccano, 'ana.jsonl'],
  ])('are left out of %s with their relations, and counted in the report', async (_, format, file) => {
    const { files, remarks } = await written(format, corrected)
    expect(remarks).toEqual([{ code: 'export-orphans-left-out', params: { count: 1, relations: 1 }, file }])
    expect(files.get(file)).toContain(format === brat ? 'the analyst' : '"relations":[]')
    expect(files.get(file)).not.toContain('Arg1')
  })

  it('are counted also where a layer has nothing else', async () => {
    const bare = datasetOf(articleOf(text), [layerOf([], { orphans: [lost] })])
    for (const format of formats.filter(({ losses }) => losses.includes('orphans'))) {
      const { remarks } = await written(format, bare)
      expect(remarks.map(({ code }) => code)).toEqual(['export-orphans-left-out'])
    }
  })

  it('are carried by every writer, or their loss is said', () => {
    const writers = formats.filter(({ write, writeFiles }) => write ?? writeFiles)
    const silent = writers.filter(({ losses }) => !losses.includes('orphans'))
    // Code books have nothing but codes.
    expect(silent.map(({ id }) => id)).toEqual(['jsonl', 'csv', 'refi-qdc', 'taguette', 'parquet'])
  })
})

async function written(format: Format, dataset: ListedDataset) {
  const files = new Map<string, string>()
  const remarks: Problem[] = []
  const remark = (what: Problem) => void remarks.push(what)
  const output = format.writeFiles?.(streamed(dataset), remark) ?? []
  for await (const { file, data } of output) files.set(file, (files.get(file) ?? '') + String(data))
  for await (const data of format.write?.(streamed(dataset), remark) ?? [])
    files.set('', (files.get('') ?? '') + String(data))
  return { files, remarks }
}
