import { existsSync, readdirSync, readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { anchorOf } from '#core/anchor/span.ts'
import { readW3c } from '#core/format/w3c/read-w3c.ts'
import { writeW3c } from '#core/format/w3c/write-w3c.ts'
import { annotationOn, articleOf, datasetOf, layerOf, streamed } from '../datasets.ts'
import { codes, only } from '../shown.ts'

const text = '🙂 Minsk will sign, they say. Minsk waits.'

function read(annotations: unknown, beside: string | null = text) {
  const companions = beside === null ? [] : [{ name: 'a.txt', text: beside }]
  return readW3c({ name: 'a.jsonld', text: JSON.stringify(annotations), companions })
}

const annotation = (over: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'claim', purpose: 'tagging' },
  ...over,
})

const at = (...selector: readonly object[]) => ({ target: { source: 'http://example.org/a', selector } })
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })
const quote = (exact: string, over: object = {}) => ({ type: 'TextQuoteSelector', exact, ...over })

function quotes(file: ReturnType<typeof read>) {
  const document = only(file)
  return document.layers.flatMap(({ annotations }) =>
    annotations.map(({ ranges }) => ranges.map(({ start, end }) => document.text.slice(start, end))),
  )
}

describe('a Web Annotation', () => {
  it.each([
    ['a position', at(position(2, 7)), ['Minsk']],
    ['a position and a quote', at(position(2, 7), quote('Minsk')), ['Minsk']],
    ['a quote that stands there once', at(quote('they say')), ['they say']],
    ['a quote with what follows', at(quote('Minsk', { suffix: ' waits' })), ['Minsk']],
    [
      'several targets',
      { target: [at(position(2, 7)).target, at(position(19, 23)).target] },
      ['Minsk', 'they'],
    ],
  ])('stands where %s says', (_, where, expected) => {
    expect(quotes(read(annotation(where)))).toEqual([expected])
  })

  it('of a writer that counts UTF-16 code units is read so, as its quotes prove', () => {
    const file = read(annotation(at(position(3, 8), quote('Minsk'))))
    expect(file.offsets).toEqual({ unit: 'utf-16', explained: 1, of: 1 })
    expect(quotes(file)).toEqual([['Minsk']])
  })

  it('says its kind, details, note and creator by its bodies', () => {
    const body = [
      { type: 'TextualBody', purpose: 'classifying', value: 'claim' },
      { type: 'TextualBody', purpose: 'tagging', value: 'stance_moscow=critical' },
      { type: 'TextualBody', purpose: 'tagging', value: 'likelihood=80' },
      { type: 'TextualBody', value: 'so they say' },
    ]
    const creator = { type: 'Person', name: 'ana' }
    const { layers } = only(
      read({ type: 'AnnotationPage', items: [annotation({ ...at(position(2, 7)), body, creator })] }),
    )
    expect(layers).toMatchObject([
      {
        annotator: 'ana',
        annotations: [
          {
            kind: 'claim',
            stances: { moscow: 'critical' },
            attributes: { likelihood: 80 },
            note: 'so they say',
          },
        ],
      },
    ])
  })

  it.each([
    ['about no text', annotation({ target: 'http://example.org/picture' }), ['w3c-no-place @ 1']],
    ['with a quote that stands there twice', annotation(at(quote('Minsk'))), ['w3c-no-place @ 1']],
    ['outside', annotation(at(position(2, 700))), ['span-outside @ 1']],
    ['that is none', { type: 'Note' }, ['record-invalid @ 1']],
  ])('%s is told', (_, stated, expected) => {
    const { skipped } = read(stated)
    expect(codes(skipped).map((code) => (code.includes('@') ? code : `${code} @ 1`))).toEqual(expected)
  })

  it('without its text is not read', () => {
    expect(codes(read(annotation(at(position(2, 7))), null).skipped)).toEqual(['w3c-text-missing'])
  })
})

const oa = 'http://www.w3.org/ns/oa#'
const as = 'http://www.w3.org/ns/activitystreams#'
/** What our files use of the Web Annotation context. */
const context = {
  id: '@id',
  type: '@type',
  Annotation: `${oa}Annotation`,
  AnnotationPage: `${as}OrderedCollectionPage`,
  Person: 'http://xmlns.com/foaf/0.1/Person',
  TextualBody: `${oa}TextualBody`,
  SpecificResource: `${oa}SpecificResource`,
  TextPositionSelector: `${oa}TextPositionSelector`,
  TextQuoteSelector: `${oa}TextQuoteSelector`,
  items: { '@type': '@id', '@id': `${as}items`, '@container': '@list' },
  creator: { '@type': '@id', '@id': 'http://purl.org/dc/terms/creator' },
  name: 'http://xmlns.com/foaf/0.1/name',
  body: { '@type': '@id', '@id': `${oa}hasBody` },
  target: { '@type': '@id', '@id': `${oa}hasTarget` },
  source: { '@type': '@id', '@id': `${oa}hasSource` },
  selector: { '@type': '@id', '@id': `${oa}hasSelector` },
  motivation: { '@type': '@vocab', '@id': `${oa}motivatedBy` },
  purpose: { '@type': '@vocab', '@id': `${oa}hasPurpose` },
  classifying: `${oa}classifying`,
  tagging: `${oa}tagging`,
  commenting: `${oa}commenting`,
  linking: `${oa}linking`,
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  exact: `${oa}exact`,
  prefix: `${oa}prefix`,
  suffix: `${oa}suffix`,
  start: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': `${oa}start` },
  end: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': `${oa}end` },
}

describe('an export as Web Annotations', () => {
  it('is understood by a processor of JSON-LD: annotations, their targets, and what links them', async () => {
    const ranges = [
      { start: 3, end: 8 },
      { start: 14, end: 18 },
    ]
    const split = annotationOn(text, '', { ...anchorOf(text, ranges), stances: { moscow: 'critical' } })
    const layer = layerOf([split, annotationOn(text, 'they', { id: 'n2', kind: 'source' })], {
      relations: [{ id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }],
    })
    let page = ''
    for await (const { file, data } of writeW3c(streamed(datasetOf(articleOf(text), [layer])), () => {}))
      if (file === 'a1.jsonld') page += String(data)
    const known: unknown = JSON.parse(page)
    const expanded = await jsonld.expand(known, {
      base: 'https://example.org/',
      documentLoader: (url) =>
        Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': context } }),
    })
    const n1 = 'urn:standpoint:a1:ana:n1'
    const said = JSON.stringify(expanded)
    expect(said.split(`"@type":["${oa}Annotation"]`)).toHaveLength(4)
    expect(said).toContain(`"@id":"${n1}"`)
    expect(said).toContain(`"${oa}hasTarget":[{"@id":"${n1}"}]`)
    expect(said.match(/hasSource":\[\{"@id":"https:\/\/example.org\/a1.txt"/g)).toHaveLength(3)
    expect(said).toContain(`"${oa}exact":[{"@value":"Minsk"}]`)
    expect(said).toContain(`"${oa}hasPurpose":[{"@id":"${oa}classifying"}]`)
  })
})

const realFiles = new URL('../../../../../shared/data/w3c/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const folders = existsSync(realFiles) ? ['correct/', 'incorrect/'] : []
  const real = folders.flatMap((folder) =>
    readdirSync(new URL(folder, realFiles)).map((file) => folder + file),
  )

  it.for(real)('%s is read with a text beside it, or what is not is told', (name) => {
    const source = readFileSync(new URL(name, realFiles), 'utf8')
    const file = readW3c({ name, text: source, companions: [{ name: 'a.txt', text: text.repeat(30) }] })
    const found = only(file).layers.flatMap(({ annotations }) => annotations)
    expect(found.length + file.skipped.length).toBeGreaterThan(0)
  })
})
