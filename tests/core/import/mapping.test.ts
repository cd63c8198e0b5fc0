import { describe, expect, it } from 'vitest'
import type { Codebook } from '#core/format/document.ts'
import { mapFiles } from '#core/import/map-files.ts'
import { type Mapping, mappingSchema } from '#core/import/mapping.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { codes } from '#tests/core/format/shown.ts'
import { annotation, fileOf, layer, type Stated } from './documents.ts'

function mapped(
  stated: Stated,
  mapping: Mapping | null = null,
  more: { codebook?: Codebook; format?: string } = {},
) {
  const imported = { ...fileOf(stated), format: 'brat', ...more }
  const file = { name: 'a.ann', bytes: new Uint8Array() }
  const [only] = mapFiles([{ file, imported }], { scheme: defaultScheme, mapping })
  if (!only) throw new Error('There is no file.')
  return only.imported
}

const withKind = (kind: string, over = {}) => ({
  layers: [layer({ annotations: [annotation({ kind, ...over })] })],
})
const first = (imported: ReturnType<typeof mapped>) => imported.documents[0]?.layers[0]?.annotations[0]

describe('the first guess', () => {
  it.each([
    ['Claims', 'claim', {}],
    ['MajorClaim', 'claim', { label: 'MajorClaim' }],
    ['Premise', 'claim', { label: 'Premise' }],
    ['Content', 'claim', { label: 'Content' }],
    ['SOURCE', 'SOURCE', {}],
    ['speaker', 'source', { label: 'speaker' }],
    ['Cue', 'Cue', {}],
    ['Person', 'Person', {}],
  ])('takes the kind %s for %s and keeps what it was called', (label, kind, attributes) => {
    expect(first(mapped(withKind(label)))).toMatchObject({ kind, attributes })
  })

  it.each([
    ['Stance', 'Against', { topic: 'critical' }, {}],
    ['Stance', 'For', { topic: 'supportive' }, {}],
    ['Stance toward Minsk', 'neutral', { minsk: 'neutral' }, {}],
    ['Moscow', 'pro', { moscow: 'supportive' }, {}],
    ['Stance', 'undecided', {}, { Stance: 'undecided' }],
    ['Tone', 'negative', {}, { Tone: 'negative' }],
  ])(
    'takes an attribute for a stance where all of its values can be one: %s %s',
    (name, value, stances, attributes) => {
      expect(first(mapped(withKind('claim', { attributes: { [name]: value } })))).toMatchObject({
        stances,
        attributes,
      })
    },
  )

  it('is told, and never made for a format of our own', () => {
    expect(codes(mapped(withKind('Premise')).doubted)).toEqual(['label-read-as'])
    const own = mapped(withKind('Premise'), null, { format: 'jsonl' })
    expect([first(own)?.kind, own.doubted]).toEqual(['Premise', []])
  })
})

describe('a mapping', () => {
  it('goes before the guess', () => {
    const imported = mapped(withKind('Premise'), { kinds: { Premise: 'prediction' } })
    expect([first(imported)?.kind, imported.doubted]).toEqual(['prediction', []])
  })

  it('may give all annotations of a label a stance and an attribute; what one says itself goes first', () => {
    const kinds = { Smear: { kind: 'claim', stances: { minsk: 'critical' }, attributes: { tone: 'dry' } } }
    const imported = mapped(withKind('Smear', { attributes: { tone: 'wet' } }), { kinds })
    expect(first(imported)).toMatchObject({
      kind: 'claim',
      stances: { minsk: 'critical' },
      attributes: { tone: 'wet' },
    })
  })

  it('renames targets, values, attributes and relation types', () => {
    const stated = layer({
      annotations: [
        annotation({ stances: { Russia: 'bad' }, attributes: { sure: 1, pole: 'bad' } }),
        annotation({ id: 'n2' }),
      ],
      relations: [{ id: 'r1', type: 'because', from: 'n1', to: 'n2' }],
    })
    const imported = mapped(
      { layers: [stated] },
      {
        targets: { Russia: 'moscow' },
        values: { bad: 'critical' },
        attributes: { sure: 'likelihood', pole: { stance: 'minsk' } },
        relationTypes: { because: 'supports' },
      },
    )
    expect(first(imported)).toMatchObject({
      stances: { moscow: 'critical', minsk: 'critical' },
      attributes: { likelihood: 1 },
    })
    expect(imported.documents[0]?.layers[0]?.relations).toMatchObject([{ type: 'supports' }])
  })

  it('leaves out what it maps to nothing, with the relations that led there, and says how often', () => {
    const stated = layer({
      annotations: [annotation({ kind: 'Cue' }), annotation({ id: 'n2' })],
      relations: [{ id: 'r1', type: 'marks', from: 'n1', to: 'n2' }],
    })
    const imported = mapped({ layers: [stated] }, { kinds: { Cue: null } })
    expect(imported.documents[0]?.layers[0]).toMatchObject({ annotations: [{ id: 'n2' }], relations: [] })
    expect(imported.skipped).toMatchObject([
      { code: 'label-left-out', params: { label: 'Cue', count: 1 } },
      { code: 'label-left-out', params: { label: 'marks', count: 1 } },
    ])
  })

  it('holds for what a file defines', () => {
    const item = (name: string) => ({ name, definition: '' })
    const codebook = {
      kinds: [item('Premise'), item('Cue')],
      relationTypes: [{ ...item('support'), from: ['Premise'], to: ['Cue'] }],
    }
    expect(mapped({}, null, { codebook }).codebook).toMatchObject({
      kinds: [{ name: 'claim' }, { name: 'Cue' }],
      relationTypes: [{ name: 'supports', from: ['claim'], to: ['Cue'] }],
    })
  })

  it('is refused where it says what nobody knows', () => {
    expect(mappingSchema.safeParse({ kind: {} }).success).toBe(false)
    expect(mappingSchema.safeParse({ kinds: { Cue: null, Claim: 'claim' } }).success).toBe(true)
  })
})
