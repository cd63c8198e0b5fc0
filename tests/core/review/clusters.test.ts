import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldAnnotator } from '#core/model/decision.ts'
import { agendaOf } from '#core/review/agenda.ts'
import { clusterLayers } from '#core/review/clusters.ts'
import { type Difference, differencesOf } from '#core/review/differences.ts'
import { layer } from '#tests/core/agreement/layers.ts'

/** Each cluster as `ana:n1 boris:n2`. */
function told(...layers: Parameters<typeof clusterLayers>[0][number][]): readonly string[] {
  return clusterLayers(layers).annotations.map(({ held }) =>
    held.map(({ annotator, item }) => `${annotator}:${item.id}`).join(' '),
  )
}

const of = (annotator: string, ...annotations: string[]) => layer(annotator, 'a1', { annotations })

describe('annotations of several layers', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['are one where they overlap', ['claim 0-10'], ['claim 2-12'], ['ana:n1 boris:n1']],
    ['are two where they only touch', ['claim 0-10'], ['claim 10-12'], ['ana:n1', 'boris:n1']],
    ['prefer the same kind', ['claim 0-10', 'source 0-10'], ['source 0-10'], ['ana:n1', 'ana:n2 boris:n1']],
    ['prefer more shared text', ['claim 0-10'], ['claim 0-3', 'claim 3-10'], ['ana:n1 boris:n2', 'boris:n1']],
    [
      'pair in reading order between equals',
      ['claim 0-10', 'claim 0-10'],
      ['claim 0-10'],
      ['ana:n1 boris:n1', 'ana:n2'],
    ],
  ])('%s', (_, ana, boris, clusters) => {
    expect([...told(of('ana', ...ana), of('boris', ...boris))].toSorted()).toEqual(clusters)
  })

  it('are grouped over all annotators, with who has nothing there', () => {
    const { annotations } = clusterLayers([
      of('ana', 'claim 0-10', 'source 20-25'),
      of('boris', 'claim 0-10'),
      of('vera', 'claim 1-10'),
    ])
    expect(annotations.map(({ held }) => held.map(({ annotator }) => annotator))).toEqual([
      ['ana', 'boris', 'vera'],
      ['ana'],
    ])
    expect(annotations.map(({ missing }) => missing)).toEqual([[], ['boris', 'vera']])
  })

  it('leave out what is still to do, and the gold version', () => {
    const todo = layer('vera', 'a1', { annotations: ['claim 0-5'], status: 'to-do' })
    expect(told(of('ana', 'claim 0-5'), todo, of(goldAnnotator, 'claim 0-5'))).toEqual(['ana:n1'])
  })

  const spans = fc.array(
    fc
      .record({
        kind: fc.constantFrom('claim', 'source'),
        start: fc.nat(40),
        length: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ kind, start, length }) => `${kind} ${start}-${start + length}`),
    { maxLength: 8 },
  )
  const layers = fc
    .array(spans, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((annotations, index) => of(`x${index}`, ...annotations)))

  it('fall into the same clusters in whatever order the layers come', () => {
    fc.assert(
      fc.property(
        layers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(clusterLayers(shuffled)).toEqual(clusterLayers(all))
        },
      ),
    )
  })

  it('are each in just one cluster, and a cluster has one of each annotator at most', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const { annotations } = clusterLayers(all)
        const items = annotations.flatMap(({ held }) =>
          held.map(({ source }) => `${source.annotator}/${source.item}`),
        )
        expect(items.toSorted()).toEqual(
          all.flatMap((each) => each.annotations.map(({ id }) => `${each.annotator}/${id}`)).toSorted(),
        )
        for (const { held } of annotations)
          expect(new Set(held.map(({ annotator }) => annotator)).size).toBe(held.length)
      }),
    )
  })

  it('of identical layers differ in nothing', () => {
    fc.assert(
      fc.property(spans, (annotations) => {
        const { matters } = agendaOf([of('ana', ...annotations), of('boris', ...annotations)])
        expect(matters.flatMap(({ differences }) => differences)).toEqual([])
      }),
    )
  })
})

describe('differences', () => {
  it.each<[string, string, string, readonly Difference[]]>([
    ['none', 'claim 0-10 moscow=critical', 'claim 0-10 moscow=critical', []],
    ['boundary', 'claim 0-10', 'claim 0-12', [{ type: 'boundary' }]],
    ['fragments', 'claim 0-10', 'claim 0-4,6-10', [{ type: 'boundary' }]],
    ['kind', 'claim 0-10', 'source 0-10', [{ type: 'kind' }]],
    [
      'stance',
      'claim 0-10 moscow=critical minsk=neutral',
      'claim 0-10 moscow=neutral minsk=neutral',
      [{ type: 'stance', target: 'moscow' }],
    ],
    ['a stance not stated', 'claim 0-10', 'claim 0-10 minsk=neutral', [{ type: 'stance', target: 'minsk' }]],
    [
      'several at once',
      'claim 0-10 moscow=critical',
      'source 0-9',
      [{ type: 'boundary' }, { type: 'kind' }, { type: 'stance', target: 'moscow' }],
    ],
  ])('%s', (_, ana, boris, expected) => {
    const [cluster] = clusterLayers([of('ana', ana), of('boris', boris)]).annotations
    expect(cluster && differencesOf(cluster)).toEqual(expected)
  })

  it('name who has nothing there', () => {
    const [matter] = agendaOf([of('ana', 'claim 0-5'), of('boris'), of('vera')]).matters
    expect(matter?.differences).toEqual([{ type: 'missing', annotators: ['boris', 'vera'] }])
  })

  it('tell of a relation that one draws and another, who has both ends, does not', () => {
    const spans = { annotations: ['claim 0-5', 'source 8-9'] }
    const relations = ['attributed-to n1>n2']
    const { matters } = agendaOf([
      layer('ana', 'a1', { ...spans, relations }),
      layer('boris', 'a1', { ...spans, relations }),
      layer('vera', 'a1', spans),
      of('zoe', 'claim 0-5'),
    ])
    expect(matters.at(-1)?.cluster.subject).toBe('relation')
    expect(matters.at(-1)?.differences).toEqual([{ type: 'relation', annotators: ['vera'] }])
  })
})
