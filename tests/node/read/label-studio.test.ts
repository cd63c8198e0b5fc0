import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportedFile } from '#core/format/document.ts'
import { fileReader } from '#node/read/file-reader.ts'
import { codes, only } from '#tests/core/format/shown.ts'

const utf8 = new TextEncoder()

/** Known by its content, as in the program. */
function readText(text: string): Promise<ImportedFile> {
  return fileReader.read({ name: 'tasks.json', bytes: utf8.encode(text) }, null)
}

const read = (...tasks: readonly object[]) => readText(JSON.stringify(tasks, null, 2))

const label = (id: string, start: number, end: number, text: string, over: object = {}) => ({
  id,
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: { start, end, text, labels: ['claim'] },
  ...over,
})

const text = '🙂 Minsk will sign, the analyst said.'

/** "claim: Minsk will sign" for each annotation of each layer. */
function said({ documents }: ImportedFile) {
  return documents.flatMap((document) =>
    document.layers.map(({ annotations }) =>
      annotations.map(({ kind, ranges }) =>
        [kind, ...ranges.map(({ start, end }) => document.text.slice(start, end))].join(': '),
      ),
    ),
  )
}

describe('a task of Label Studio', () => {
  it('joins what results with one id say of a region: labels, choices, numbers, texts, a note', async () => {
    const region = { id: 'a', to_name: 'text' }
    const place = { start: 2, end: 17, text: 'Minsk will sign' }
    const result = [
      label('a', 2, 17, 'Minsk will sign', { meta: { text: ['so they say'] } }),
      { ...region, from_name: 'stance_moscow', type: 'choices', value: { ...place, choices: ['critical'] } },
      { ...region, from_name: 'likelihood', type: 'number', value: { ...place, number: 80 } },
      { ...region, from_name: 'speaker', type: 'textarea', value: { ...place, text: ['A.', 'B.'] } },
      { ...region, from_name: 'topic', type: 'taxonomy', value: { ...place, taxonomy: [['EU', 'trade']] } },
      label('b', 19, 30, 'the analyst'),
      { type: 'relation', from_id: 'b', to_id: 'a', direction: 'left', labels: ['attributed-to'] },
    ]
    const file = await read({ id: 1, data: { text }, annotations: [{ result, completed_by: 3 }] })
    expect(file.format).toBe('label-studio')
    expect(only(file).layers).toMatchObject([
      {
        annotator: 'user-3',
        annotations: [
          {
            id: 'a',
            kind: 'claim',
            ranges: [{ start: 3, end: 18 }],
            stances: { moscow: 'critical' },
            attributes: { likelihood: 80, speaker: 'A.\nB.', topic: 'EU / trade' },
            note: 'so they say',
          },
          { id: 'b', ranges: [{ start: 20, end: 31 }] },
        ],
        relations: [{ type: 'attributed-to', from: 'a', to: 'b' }],
      },
    ])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 2, of: 2 })
  })

  it('of an old version counts UTF-16 code units, as its quotes prove', async () => {
    const file = await read({
      data: { text },
      completions: [{ result: [label('a', 3, 18, 'Minsk will sign')] }],
    })
    expect(file.offsets).toEqual({ unit: 'utf-16', explained: 1, of: 1 })
    expect(said(file)).toEqual([['claim: Minsk will sign']])
  })

  it('that several have done has a layer of each; who skipped it, and what a model said, is told', async () => {
    const result = [label('a', 2, 7, 'Minsk')]
    const file = await read({
      data: { text },
      annotations: [
        { result, completed_by: { id: 1, email: 'ana@example.org' } },
        { result },
        { result, was_cancelled: true, annotator: 'mila' },
      ],
      predictions: [{ result }],
    })
    expect(only(file).layers.map(({ annotator }) => annotator)).toEqual(['ana@example.org', 'annotator-2'])
    expect(codes(file.skipped)).toEqual(['predictions-left-out @ 2', 'task-cancelled @ 2'])
  })

  it('is read over the member that its answers name, and what stands over another is told', async () => {
    const other = label('b', 0, 5, 'Short', { source: '$title' })
    const result = [label('a', 2, 7, 'Minsk', { source: '$body' }), other]
    const file = await read({ data: { title: 'Short', body: text }, annotations: [{ result }] })
    expect(only(file)).toMatchObject({ text, metadata: { title: 'Short' } })
    expect(said(file)).toEqual([['claim: Minsk']])
    expect(codes(file.skipped)).toEqual(['region-of-other-text @ 2'])
  })

  it('may have several labels on one region, and none', async () => {
    const value = { start: 2, end: 7, text: 'Minsk', labels: ['claim', 'source'] }
    const bare = { ...label('b', 8, 12, 'will'), value: { start: 8, end: 12, text: 'will' } }
    const file = await read({
      data: { text },
      annotations: [{ result: [label('a', 0, 0, '', { value }), bare] }],
    })
    expect(said(file)).toEqual([['claim: Minsk', 'source: Minsk', 'label: will']])
  })

  it('is read from the short export too', async () => {
    const file = await read({
      text,
      id: 1,
      label: [{ start: 2, end: 7, text: 'Minsk', labels: ['claim'] }],
      annotator: 1,
      annotation_id: 1,
      lead_time: 2.5,
    })
    expect(file.format).toBe('label-studio')
    expect(said(file)).toEqual([['claim: Minsk']])
  })

  it.each([
    ['without a text', { data: { audio: 'https://example.org/a.mp3' } }, ['task-without-text @ 12']],
    ['without data', { data: 7, annotations: [] }, ['record-invalid @ 12']],
    ['with an annotation that is none', { data: { text }, annotations: [7] }, ['layer-invalid @ 12']],
    [
      'with a region outside',
      { data: { text }, annotations: [{ result: [label('a', 2, 700, 'Minsk')] }] },
      ['span-outside @ 12'],
    ],
    [
      'with a result that is none',
      { data: { text }, annotations: [{ result: ['a', { type: 'relation' }] }] },
      ['annotation-invalid @ 12', 'relation-invalid @ 12'],
    ],
    ['nested too deep', { data: { text: '<div>'.repeat(300) + 'a</div>' } }, ['file-nested @ 12']],
  ])('%s is told', async (_, task, expected) => {
    const file = await readText(
      JSON.stringify([{ annotations: [{ result: [] }], data: { text } }, task], null, 1),
    )
    expect(codes(file.skipped)).toEqual(expected)
  })
})

describe('a page that was labelled', () => {
  const html = '<style>p {}</style><p>Minsk <b>will</b><br>sign.</p><p>Moscow &amp; others wait.</p>'
  const region = (id: string, value: object) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'hypertextlabels',
    value: { hypertextlabels: ['claim'], ...value },
  })
  const labelled = (...values: readonly object[]) =>
    read({ data: { text: html }, annotations: [{ result: values.map((v, i) => region(`r${i}`, v)) }] })

  it('is read as its text, a line a block, its regions by their offsets over the whole page', async () => {
    const file = await labelled({
      start: '/p[1]/text()[1]',
      end: '/p[2]/text()[1]',
      startOffset: 0,
      endOffset: 6,
      globalOffsets: { start: 4, end: 26 },
      text: 'Minsk will\\nsign.\\n\\nMoscow',
    })
    expect(only(file).text).toBe('Minsk will\nsign.\nMoscow & others wait.')
    expect(said(file)).toEqual([['claim: Minsk will\nsign.\nMoscow']])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 1, of: 1 })
  })

  it('has its regions by their paths where it gives no offsets', async () => {
    const path = '/p[2]/text()[1]'
    const file = await labelled({ start: path, end: path, startOffset: 9, endOffset: 15, text: 'others' })
    expect(said(file)).toEqual([['claim: others']])
    expect(file.offsets).toMatchObject({ explained: 1, of: 1 })
  })
})

const root = new URL('../../../../shared/data/label-studio/', import.meta.url)
const phrase =
  'Uncomfortable silences. Why do we feel its necessary to yak about nonsense in order to be comfortable?\nVincent Vega: I dont know. Thats a good question.\nMia Wallace: Thats when you know you found somebody really special. When you can just shut the door closed a minute, and comfortably share silence.'
const real = existsSync(root)
  ? ([
      ['named_entity/annotations/1.json', ['Date: February 22'], '1/1'],
      ['rich_text_plain/annotations/1.json', ['Date:  supporters'], '0/1'],
      [
        'rich_text_html/annotations/1.json',
        [
          'Date: Vincent: Look, Mr. Wolfe',
          'Person: Jules',
          'Person: The Wolf',
          'Date: appreciated.\nVincent: Look, Mr. Wolf',
        ],
        '3/4',
      ],
      [
        'html_document/annotations/1.json',
        ['Person: Michael', 'Person: Michael', 'Organization: Company Name'],
        '3/3',
      ],
      ['phrases/annotations/1.json', [`Important Stuff: ${phrase}`], '1/1'],
      ['references/annotations/1.json', ['valid: To have faith is to trust yourself to the water'], 'none'],
      ['sentiment_analysis/annotations/2.json', ['Neutral: The goose neck needs a little coaxing'], 'none'],
      ['nested_choices/annotations/0.json', [], 'none'],
    ] as const)
  : []

it.for(real)('the real file %s is read', async ([name, expected, proved]) => {
  const bytes = readFileSync(new URL(name, root))
  const file = await fileReader.read({ name, bytes }, null)
  expect(said(file)).toEqual([expected])
  const { offsets } = file
  expect(offsets ? `${offsets.explained}/${offsets.of}` : 'none').toBe(proved)
  expect(codes(file.skipped)).toEqual([])
})
