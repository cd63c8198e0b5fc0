import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readProdigy } from '#core/format/prodigy/read-prodigy.ts'
import { codes, only } from '#tests/core/format/shown.ts'

const read = (...tasks: readonly object[]) =>
  readProdigy({ name: 'tasks.jsonl', text: tasks.map((task) => JSON.stringify(task)).join('\n') })

const spans = [
  { start: 2, end: 7, label: 'GPE', text: 'Minsk', token_start: 1, token_end: 1 },
  { start: 8, end: 13, label: 'ACT' },
]

describe('a task of Prodigy', () => {
  it('that was accepted is a layer, with the relations between its spans', () => {
    const relation = { head: 1, child: 2, head_span: spans[0], child_span: spans[1], label: 'does' }
    const { metadata, layers } = only(
      read({
        text: '🙂 Minsk waits',
        spans,
        relations: [relation],
        answer: 'accept',
        meta: { source: 'BelTA' },
        _annotator_id: 'ana',
      }),
    )
    expect(metadata.source.outlet).toBe('BelTA')
    expect(layers).toMatchObject([
      {
        annotator: 'ana',
        annotations: [
          { id: 'n1', kind: 'GPE', ranges: [{ start: 3, end: 8 }] },
          { id: 'n2', kind: 'ACT', ranges: [{ start: 9, end: 14 }] },
        ],
        relations: [{ type: 'does', from: 'n1', to: 'n2' }],
      },
    ])
  })

  it.each(['reject', 'ignore'])('that was not (%s) is an article, and the report says so', (answer) => {
    const file = read({ text: 'Minsk waits', spans: [{ start: 0, end: 5, label: 'GPE' }], answer })
    expect(only(file).layers).toEqual([])
    expect(codes(file.skipped)).toEqual(['answer-not-accepted @ 1'])
  })

  it('is proved by what its tokens say', () => {
    const tokens = [
      { text: '🙂', ws: true },
      { text: 'Minsk', ws: true },
      { text: 'waits', ws: false },
    ]
    const wrong = { start: 3, end: 14, label: 'GPE', token_start: 1, token_end: 2 }
    const { offsets } = read({ text: '🙂 Minsk waits', tokens, spans: [wrong] })
    expect(offsets).toEqual({ unit: 'utf-16', explained: 1, of: 1 })
  })

  it('is one of several about a text: what one person answered is one layer', () => {
    const [, act] = spans
    const task = { text: '🙂 Minsk waits', answer: 'accept' }
    const { layers } = only(
      read(
        { ...task, spans: spans.slice(0, 1), _annotator_id: 'ana' },
        { ...task, spans: [act], _annotator_id: 'bo' },
        { ...task, spans: [act], _annotator_id: 'ana' },
      ),
    )
    expect(layers.map(({ annotator, annotations }) => [annotator, ...annotations.map((a) => a.id)])).toEqual([
      ['ana', 'n1', '3-n1'],
      ['bo', 'n1'],
    ])
  })

  it('may choose classes for the whole text', () => {
    const { layers } = only(read({ text: 'Minsk waits', accept: ['news'], answer: 'accept' }))
    expect(layers[0]?.annotations).toMatchObject([{ kind: 'news', ranges: [{ start: 0, end: 11 }] }])
  })
})

const realFiles = new URL('../../../../../shared/data/prodigy/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const real = existsSync(realFiles)
    ? ([
        [
          'annotated_news_headlines-ORG-PERSON-LOCATION-ner.jsonl',
          { documents: 373, annotations: 303, relations: 0 },
        ],
        ['rel_component.annotations.jsonl', { documents: 149, annotations: 466, relations: 267 }],
      ] as const)
    : []

  it.for(real)('%s', ([name, expected]) => {
    const file = readProdigy({ name, text: readFileSync(new URL(name, realFiles), 'utf8') })
    const layers = file.documents.flatMap((document) => document.layers)
    expect({
      documents: file.documents.length,
      annotations: layers.flatMap((layer) => layer.annotations).length,
      relations: layers.flatMap((layer) => layer.relations).length,
    }).toEqual(expected)
    expect(file.offsets).toMatchObject({ unit: 'code-points', explained: file.offsets?.of })
  })
})
