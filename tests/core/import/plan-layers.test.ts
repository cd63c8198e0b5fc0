import { describe, expect, it } from 'vitest'
import { knownIn } from '#core/import/plan.ts'
import { layerSchema } from '#core/model/layer.ts'
import { projectSchema } from '#core/model/project.ts'
import { annotationOn, emptyProject, layerOf } from '#tests/core/format/datasets.ts'
import { codes } from '#tests/core/format/shown.ts'
import { annotation, fileOf, layer, stateWith, text } from './documents.ts'
import { emptyState, takeIn } from './take-in.ts'

describe('a layer', () => {
  it('is one step of the log, by whoever imports, with what the report counts', () => {
    const stated = layer({
      annotations: [
        annotation({ id: 'n2', ranges: [{ start: 14, end: 19 }], attributes: { evidence: 'yes' } }),
        annotation({ stances: { moscow: 'critical' } }),
      ],
      relations: [{ id: 'r1', type: 'supports', from: 'n2', to: 'n1' }],
    })
    const plan = takeIn(fileOf({ layers: [stated] }))
    const [planned] = plan.layers
    expect(planned?.entry).toMatchObject({
      revision: 1,
      by: 'me',
      reason: 'import',
      at: '2026-02-02T00:00:00.000Z',
    })
    expect(layerSchema.parse(planned?.after)).toMatchObject({
      annotator: 'ana',
      revision: 1,
      status: 'done',
      annotations: [
        { id: 'n1', quote: 'Moscow', stances: { moscow: 'critical' } },
        { id: 'n2', quote: 'Minsk', prefix: 'Moscow waits. ' },
      ],
      relations: [{ id: 'r1', from: 'n2', to: 'n1' }],
    })
    expect(plan.report).toMatchObject({ layers: 1, annotations: 2, relations: 1, attributes: 1 })
    expect(projectSchema.parse(plan.project).annotators).toEqual([{ id: 'ana', name: 'ana' }])
  })

  it.each([
    ['the file says', {}, 'ana', 'ana'],
    ['the file does not say', {}, null, 'me'],
    ['the caller says otherwise', { annotator: 'bo' }, 'ana', 'bo'],
  ])('is whose %s', (_, circumstances, annotator, owner) => {
    const plan = takeIn(fileOf({ layers: [layer({ annotator })] }), circumstances)
    expect(plan.layers[0]?.after.annotator).toBe(owner)
  })

  it('belongs to the annotator whom the file names, whatever the case', () => {
    const project = { ...emptyProject, annotators: [{ id: 'ana', name: 'Ana Petrova' }] }
    const layers = [layer({ annotator: 'ANA' }), layer({ annotator: 'ana petrova' })]
    const plan = takeIn(fileOf({ layers }), { state: { ...emptyState, project } })
    expect(plan.layers.map(({ after }) => after.annotator)).toEqual(['ana'])
    expect(codes(plan.report.doubted)).toEqual(['annotator-read-as @ 1'])
    expect(codes(plan.report.skipped)).toEqual(['layer-exists @ 1'])
    expect(plan.project).toBeNull()
  })

  it('of somebody whose name cannot be a folder gets an id that can', () => {
    const plan = takeIn(fileOf({ layers: [layer({ annotator: '../Ana Petrova' })] }))
    expect(plan.project?.annotators).toEqual([{ id: 'ana-petrova', name: '../Ana Petrova' }])
  })

  it('is taken for a text that the project has, unless there is work of that annotator', () => {
    const file = fileOf({ layers: [layer(), layer({ annotator: 'bo' })] })
    const mine = layerOf([annotationOn(text, 'Minsk')], { article: 'old' })
    expect(knownIn(stateWith().articles, file.documents)).toEqual(['old'])
    const plan = takeIn(file, { state: stateWith(mine) })
    expect(plan.layers.map(({ after }) => [after.annotator, after.article])).toEqual([['bo', 'old']])
    expect(codes(plan.report.skipped)).toEqual(['article-duplicate @ 1', 'layer-exists @ 1'])
  })

  it('goes on from an empty layer, after whatever was undone in it', () => {
    const emptied = layerOf([], { article: 'old', revision: 4, status: 'in-progress' })
    const [planned] = takeIn(fileOf({ layers: [layer()] }), { state: stateWith(emptied) }).layers
    expect(planned?.entry).toMatchObject({ revision: 5, change: { status: ['in-progress', 'done'] } })
    expect(planned?.after.revision).toBe(5)
  })

  it('is nothing where nothing is in it', () => {
    const plan = takeIn(fileOf({ layers: [layer({ annotations: [], status: 'to-do' })] }))
    expect(plan).toMatchObject({ project: null, layers: [] })
  })

  it('is the first where a file has two of one annotator', () => {
    const plan = takeIn(fileOf({ layers: [layer()] }, { layers: [layer({ status: 'in-progress' })] }))
    expect(plan.layers.map(({ after }) => after.status)).toEqual(['done'])
    expect(codes(plan.report.skipped)).toEqual(['article-duplicate @ 2', 'layer-exists @ 2'])
  })
})

describe('ids in a layer', () => {
  const at = (start: number, id: string | null) => annotation({ id, ranges: [{ start, end: start + 1 }] })
  const placed = (plan: ReturnType<typeof takeIn>) => plan.layers[0]?.after.annotations.map((a) => a.id)

  it('that occur twice are told apart the same way each time, and relations lead to the first', () => {
    const annotations = [at(0, 'n1'), at(1, 'n1'), at(2, 'n1-2'), at(3, 'n1')]
    const relations = [{ id: null, type: 'supports', from: 'n1', to: 'n1-2' }]
    const plan = takeIn(fileOf({ layers: [layer({ annotations, relations })] }))
    expect(placed(plan)).toEqual(['n1', 'n1-3', 'n1-2', 'n1-4'])
    expect(plan.layers[0]?.after.relations).toEqual([{ id: 'x1', type: 'supports', from: 'n1', to: 'n1-2' }])
    expect(plan.report.doubted).toMatchObject([
      { code: 'annotation-duplicate-id', params: { id: 'n1', renamed: 'n1-3' } },
      { code: 'annotation-duplicate-id', params: { id: 'n1', renamed: 'n1-4' } },
    ])
  })

  it('that are missing or cannot be ids are made', () => {
    const annotations = [at(0, null), at(1, '#1'), at(2, 'n1')]
    const relations = [{ id: 'r1', type: 'supports', from: '#1', to: 'n1' }]
    const plan = takeIn(fileOf({ layers: [layer({ annotations, relations })] }))
    expect(placed(plan)).toEqual(['x1', 'x2', 'n1'])
    expect(plan.layers[0]?.after.relations).toMatchObject([{ from: 'x2', to: 'n1' }])
  })

  it('of relations that lead nowhere, in a circle of one, or twice the same way are reported', () => {
    const relations = [
      { id: 'r1', type: 'supports', from: 'n1', to: 'gone' },
      { id: 'r2', type: 'supports', from: 'n1', to: 'n1' },
      { id: 'r3', type: 'supports', from: 'n1', to: 'n2' },
      { id: 'r4', type: 'supports', from: 'n1', to: 'n2' },
      { id: 'r3', type: 'attacks', from: 'n1', to: 'n2' },
    ]
    const plan = takeIn(fileOf({ layers: [layer({ annotations: [at(0, 'n1'), at(1, 'n2')], relations })] }))
    expect(plan.layers[0]?.after.relations.map((r) => r.id)).toEqual(['r3', 'r3-2'])
    expect(plan.report.skipped).toMatchObject([
      { code: 'relation-dangling', params: { id: 'r1', end: 'gone' } },
      { code: 'relation-repeated', params: { id: 'r2' } },
      { code: 'relation-repeated', params: { id: 'r4' } },
    ])
    expect(codes(plan.report.doubted)).toEqual(['relation-duplicate-id @ 1'])
  })
})
