import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { quoteOf } from '#core/anchor/span.ts'
import { readBrat } from '#core/format/brat/read-brat.ts'
import { codes, only } from '#tests/core/format/shown.ts'

function read(ann: string, text = 'Minsk and Moscow wait for gas.') {
  return readBrat({ name: 'a.ann', text: ann, companions: [{ name: 'a.txt', text }] })
}

const layerOf = (ann: string) => only(read(ann)).layers[0]

describe('the lines of a .ann file', () => {
  it('give spans, also in fragments, with attributes, links and notes', () => {
    const layer = layerOf(
      'T1\tClaim 0 5;10 16\tMinsk Moscow\nA1\tstance_moscow T1 critical\nA2\tStrong T1\nM1\tsure T1 very much\n' +
        'N1\tReference T1 Wikidata:Q2280\tMinsk\n#1\tAnnotatorNotes T1\tone\n#2\tAnnotatorNotes T1\ttwo\n',
    )
    expect(layer?.annotations).toEqual([
      {
        id: 'T1',
        kind: 'Claim',
        ranges: [
          { start: 0, end: 5 },
          { start: 10, end: 16 },
        ],
        stances: { moscow: 'critical' },
        attributes: { Strong: true, sure: 'very much', Reference: 'Wikidata:Q2280 (Minsk)' },
        note: 'one\ntwo',
      },
    ])
  })

  it('give relations, parts of events and equivalences, each from span to span', () => {
    const layer = layerOf(
      'T1\tX 0 5\tMinsk\nT2\tX 10 16\tMoscow\nT3\tWait 17 21\twait\nT4\tX 26 29\tgas\nE1\tWait:T3 Who:T1 Who2:T2\n' +
        'R1\tNear Arg1:T1 Arg2:T2\t\n*\tSame T1 T2 T4\nE2\tWait:T4 What:E1\n',
    )
    expect(layer?.relations.map(({ type, from, to }) => `${from} ${type} ${to}`)).toEqual([
      'T3 Who T1',
      'T3 Who T2',
      'T1 Near T2',
      'T1 Same T2',
      'T2 Same T4',
      'T4 What T3',
    ])
  })

  it('that speak of an event speak of its trigger, those of a relation of where it begins', () => {
    const layer = layerOf(
      'T1\tX 0 5\tMinsk\nT2\tX 10 16\tMoscow\nE1\tX:T2\nR1\tNear Arg1:T1 Arg2:T2\nA1\tSure E1 Low\n#1\tAnnotatorNotes R1\tWhy?\n',
    )
    expect(layer?.annotations).toMatchObject([{ note: 'R1: Why?' }, { attributes: { Sure: 'Low' } }])
  })

  it.each([
    ['is of no format', 'T1 X 0 5 Minsk', 'line-unreadable @ 1'],
    ['has no offsets', 'T1\tX 0\tMinsk', 'line-unreadable @ 1'],
    ['speaks of nothing', 'T1\tX 0 5\tMinsk\nA1\tSure T9', 'line-about-nothing @ 2'],
    ['lies outside', 'T1\tX 0 500\tMinsk', 'span-outside @ 1'],
    ['is empty', 'T1\tX 3 3\t', 'span-empty @ 1'],
    ['has fragments that overlap', 'T1\tX 0 5;3 8\tMinsk sk an', 'span-overlaps @ 1'],
  ])('are left out with the reason where one %s', (_, ann, code) => {
    expect(codes(read(ann).skipped)).toContain(code)
  })

  it('are nothing without the text, and the text is an article without them', () => {
    expect(codes(readBrat({ name: 'a.ann', text: 'T1\tX 0 5\tMinsk' }).skipped)).toEqual(['brat-no-text'])
    expect(only(read('')).layers).toMatchObject([{ annotations: [] }])
  })
})

describe('an annotation.conf', () => {
  const { codebook } = readBrat({
    name: 'news/annotation.conf',
    text:
      '# types\n[entities]\nPerson\nGPE # places\n[relations]\nLocated Arg1:Person, Arg2:GPE\n' +
      'Alias Arg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive\n<OVERLAP> Arg1:Person, Arg2:GPE, <OVL-TYPE>:contain\n' +
      '[events]\n<ANYONE>=Person|GPE\n!Life\n\tMarry Person-Arg{2}:Person, Place-Arg?:<ANYONE>\n' +
      '[attributes]\nNegation Arg:<EVENT>\nSure Arg:<ANY>, Value:High|Low\n',
  })

  it('defines kinds, relations and attributes', () => {
    expect(codebook?.kinds?.map(({ name }) => name)).toEqual(['Person', 'GPE', 'Marry'])
    expect(codebook?.relationTypes).toMatchObject([
      { name: 'Located', from: ['Person'], to: ['GPE'] },
      { name: 'Alias', from: ['Person'], to: ['Person'] },
      { name: 'Person-Arg', from: ['Marry'], to: ['Person'] },
      { name: 'Place-Arg', from: ['Marry'], to: ['Person', 'GPE'] },
    ])
    expect(codebook?.attributes).toMatchObject([
      { name: 'Negation', kinds: ['Marry'], options: ['yes'] },
      { name: 'Sure', kinds: [], options: ['High', 'Low'] },
    ])
  })
})

const spanSchema = z.object({
  id: z.string(),
  label: z.string(),
  text: z.string(),
  u16: z.array(z.tuple([z.number(), z.number()])),
})
const expectedSchema = z.record(
  z.string(),
  z.object({ spans: z.array(spanSchema), relations: z.array(z.unknown()), equivs: z.array(z.string()) }),
)

const realFiles = new URL('../../../../../shared/data/brat/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const folders = existsSync(realFiles) ? readdirSync(realFiles) : []

  it.for(folders)('%s has the spans that a separate program found', (folder) => {
    const at = (name: string) => readFileSync(new URL(`${folder}/${name}`, realFiles), 'utf8')
    for (const [name, expected] of Object.entries(expectedSchema.parse(JSON.parse(at('expected.json'))))) {
      const file = readBrat({
        name: `${name}.ann`,
        text: at(`${name}.ann`),
        companions: [{ name: `${name}.txt`, text: at(`${name}.txt`) }],
      })
      const { text: article, layers } = only(file)
      const annotations = layers.flatMap((layer) => layer.annotations)
      expect(annotations.map(({ id, kind, ranges }) => [id, kind, plain(quoteOf(article, ranges))])).toEqual(
        expected.spans.map(({ id, label, text }) => [id, label, plain(text)]),
      )
      expect(file.skipped).toEqual([])
      const count = expected.spans.length
      expect(file.offsets).toEqual(count === 0 ? null : { unit: 'code-points', explained: count, of: count })
    }
  })
})

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
