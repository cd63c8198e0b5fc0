import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casJson } from '#core/format/cas-json/cas-json.ts'
import { parseCasJson } from '#core/format/cas-json/parse-cas-json.ts'
import { printCasJson } from '#core/format/cas-json/print-cas-json.ts'
import { formatOf } from '#core/format/find-format.ts'
import { takeNotes } from '#core/format/notes.ts'
import type { ImportedFile } from '#core/format/document.ts'
import { annotationOn, articleOf, datasetOf, layerOf, streamed } from '#tests/core/format/datasets.ts'
import { said } from '#tests/core/format/cas/said.ts'
import { codes, only } from '#tests/core/format/shown.ts'

function read(text: string): ImportedFile {
  const imported = casJson.read?.({ name: 'a.json', text })
  if (!imported) throw new Error('It cannot be read.')
  return imported
}

const text = 'Minsk and Moscow wait for gas.'

/** Structures over `text`; ids count from 2. */
function casOf(structures: readonly object[], over: object = {}): string {
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: text }
  const all = structures.map((structure, index) => ({ '%ID': index + 2, ...structure }))
  const members = all.map((structure) => structure['%ID'])
  return JSON.stringify({
    '%TYPES': {},
    '%FEATURE_STRUCTURES': [sofa, ...all],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
    ...over,
  })
}

const span = (begin: number, end: number, others: object = {}) => ({
  '%TYPE': 'custom.Span',
  '@sofa': 1,
  begin,
  end,
  ...others,
})

describe('the structures of a CAS', () => {
  it('that stand over the text are annotations, with their features for attributes', () => {
    const cas = casOf([
      span(0, 5, { value: 'place', sure: true, rank: 2, empty: '' }),
      span(10, 16, { '%TYPE': 'other.Span' }),
      { '%TYPE': 'some.Token', begin: 0, end: 5 },
    ])
    expect(said(read(cas)).annotations).toEqual([
      'custom.Span 0-5 “Minsk” value=place sure=true rank=2',
      'other.Span 10-16 “Moscow”',
    ])
  })

  it('that join others are relations, and keep what they say besides in a note', () => {
    const cas = casOf([
      span(0, 5),
      span(10, 16),
      {
        ...span(10, 16),
        '%TYPE': 'custom.Relation',
        '@Governor': 2,
        '@Dependent': 3,
        value: 'near',
        count: 7,
      },
    ])
    const file = read(cas)
    expect(said(file).relations).toEqual(['“Minsk” near “Moscow”'])
    expect(only(file).layers[0]?.annotations[0]?.note).toBe('near: count = 7')
  })

  it('lead to others by links, arrays and lists, each by a relation', () => {
    const cas = casOf([
      span(0, 5, { '@links': 5, '@next': 3, '@others': 8 }),
      span(10, 16),
      span(17, 21),
      { '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [6, 7] },
      { '%TYPE': 'custom.Link', role: 'who', '@target': 3 },
      { '%TYPE': 'custom.Link', '@target': 4 },
      { '%TYPE': 'uima.cas.NonEmptyFSList', '@head': 4, '@tail': 8 },
    ])
    expect(said(read(cas)).relations).toEqual([
      '“Minsk” who “Moscow”',
      '“Minsk” links “wait”',
      '“Minsk” next “Moscow”',
      '“Minsk” others “wait”',
    ])
  })

  it('that no view lists are no annotations, since they were removed', () => {
    const cas = casOf([span(0, 5), span(10, 16)], {
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2] } },
    })
    expect(said(read(cas)).annotations).toEqual(['Span 0-5 “Minsk”'])
  })

  it('describe the document', () => {
    const cas = casOf([
      {
        '%TYPE': 'a.b.metadata.type.DocumentMetaData',
        begin: 0,
        end: 30,
        language: 'en',
        documentTitle: 'Gas talks',
      },
    ])
    expect(only(read(cas))).toMatchObject({ metadata: { language: 'en', title: 'Gas talks' } })
  })

  it.each([
    ['is empty', span(3, 3), 'span-empty @ 1'],
    ['lies outside', span(0, 99), 'span-outside @ 1'],
    ['counts in fractions', span(0, 5.5), 'annotation-invalid'],
    ['has no type', { '@sofa': 1, begin: 0, end: 5 }, 'record-invalid'],
  ])('are left out with the reason where one %s, and the others are read', (_, broken, code) => {
    const file = read(casOf([span(0, 5), broken]).replace('"%TYPE":"",', ''))
    expect(codes(file.skipped)).toEqual([code])
    expect(said(file).annotations).toEqual(['Span 0-5 “Minsk”'])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['no JSON', '{"%TYPES": {', 'json-invalid'],
    ['a list', '[]', 'record-invalid'],
    ['without a text', '{"%TYPES": {}, "%VIEWS": {}}', 'file-no-text'],
    ['of half characters', casOf([]).replace('Minsk', '\\ud800'), 'text-half-character'],
    ['of 100,000 levels', `{"%FEATURE_STRUCTURES": ${'['.repeat(100_000)}`, 'json-invalid'],
  ])('is told: %s', (_, broken, code) => {
    const file = read(broken)
    expect(codes(file.skipped)).toEqual([code])
    expect(file.documents).toEqual([])
  })

  it('does not reach a prototype', () => {
    const cas = casOf([span(0, 5)]).replace('"value"', '"__proto__"')
    expect(codes(read(cas.replace('"begin":0', '"__proto__":{"x":1},"begin":0')).skipped)).toEqual([
      'member-refused',
    ])
  })
})

describe('a CAS of ours', () => {
  it('is written as UIMA prints it, with the layers described', async () => {
    const claim = annotationOn(text, 'gas', { id: 'c', stances: { moscow: 'critical' }, note: 'sure' })
    const source = annotationOn(text, 'Minsk', { id: 's', kind: 'source', attributes: { speaker: 'M' } })
    const layer = layerOf([claim, source], {
      relations: [{ id: 'r', type: 'attributed-to', from: 'c', to: 's' }],
    })
    const files: string[] = []
    for await (const { file, data } of casJson.writeFiles?.(
      streamed(datasetOf(articleOf(text), [layer])),
      () => {},
    ) ?? [])
      files.push(`${file}\n${String(data)}`)
    expect(files).toHaveLength(1)
    expect(files[0]).toContain('ana/a1.json\n{\n  "%TYPES" : {\n')
    expect(files[0]).toContain(
      '"%TYPE" : "webanno.custom.StandpointSpan",\n    "@sofa" : 1,\n    "begin" : 26,\n    "end" : 29,\n    "id" : "c",\n    "kind" : "claim",\n    "quote" : "gas",\n    "note" : "sure",\n    "stance_moscow" : "critical"\n',
    )
    expect(files[0]).toContain('"@Governor" : 5,\n    "@Dependent" : 4\n')
  })
})

const realFiles = new URL('../../../../../shared/data/uima-cas/json/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const folders = existsSync(realFiles) ? readdirSync(realFiles) : []
  const at = (folder: string) => readFileSync(new URL(`${folder}/data.json`, realFiles), 'utf8')

  it.for(folders)('%s is known, and printed as it was', (folder) => {
    const original = at(folder)
    const notes = takeNotes('data.json')
    const cas = parseCasJson(original, notes)
    expect(formatOf('data.json', original)?.id).toBe('cas-json')
    expect(cas && printCasJson(cas)).toBe(original.trimEnd())
    expect(notes.skipped).toEqual([])
  })

  const found: Readonly<Record<string, readonly string[]>> = {
    casWithEmojiUnicodeTextAndAnnotations: [
      'Annotation 0-2 “🥳”',
      'Annotation 3-7 “This”',
      'Annotation 8-15 “👳🏻‍♀️”',
      'Annotation 16-18 “is”',
      'Annotation 19-20 “✆”',
      'Annotation 21-22 “a”',
      'Annotation 23-30 “🧔🏾‍♂️”',
      'Annotation 31-35 “test”',
      'Annotation 36-38 “👻”',
    ],
    casWithTextAndAnnotations: [
      'Annotation 0-4 “This”',
      'Annotation 5-7 “is”',
      'Annotation 8-9 “a”',
      'Annotation 10-14 “test”',
    ],
    casWithText: [],
    casExtendingDocumentAnnotation: [],
  }

  it.for(folders.filter((folder) => found[folder]))('%s has the annotations that the CAS has', (folder) => {
    const file = read(at(folder))
    const count = found[folder]?.length ?? 0
    expect(said(file).annotations).toEqual(found[folder])
    expect(file.skipped).toEqual([])
    expect(file.offsets).toEqual(count === 0 ? null : { unit: 'utf-16', explained: count, of: count })
  })

  it.for(folders.filter((folder) => !found[folder]))('%s has no text to be read', (folder) => {
    const file = read(at(folder))
    expect(file.documents).toEqual([])
    expect(codes(file.skipped)).toEqual([folder === 'emptyCas' ? 'file-no-text' : 'cas-no-text'])
  })
})
