import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAttribute, checkKind, checkStance } from '#core/change/check-values.ts'
import type { DocumentAnnotation } from '#core/format/document.ts'
import { layerSchema } from '#core/model/layer.ts'
import { projectSchema } from '#core/model/project.ts'
import { emptyProject } from '#tests/core/format/datasets.ts'
import { annotation, fileOf, layer } from './documents.ts'
import { takeIn } from './take-in.ts'

describe('the scheme', () => {
  const planFor = (over: Partial<DocumentAnnotation>) =>
    takeIn(fileOf({ layers: [layer({ annotations: [annotation(over)] })] }))
  const added = (plan: ReturnType<typeof takeIn>) =>
    plan.report.doubted.map(({ params }) => `${params['what']} ${params['id']}`)

  it('stays as it is where it knows everything', () => {
    const plan = planFor({
      kind: 'Prediction',
      stances: { Moscow: 'Critical' },
      attributes: { Outcome: 'Came true' },
    })
    expect(plan.project?.scheme).toBe(emptyProject.scheme)
    expect(plan.layers[0]?.after.annotations[0]).toMatchObject({
      kind: 'prediction',
      stances: { moscow: 'critical' },
      attributes: { outcome: 'came-true' },
    })
  })

  it('gets the kinds, targets, values, attributes and options that it lacks', () => {
    const plan = planFor({
      kind: 'Major claim',
      stances: { Warsaw: '+1', moscow: '-1' },
      attributes: { tone: 'dry', certainty: 0.5, evidence: 'some' },
    })
    expect(added(plan)).toEqual([
      'kind major-claim',
      'target Warsaw',
      'stance value 1',
      'stance value 1-2',
      'attribute tone',
      'attribute certainty',
      'attribute evidence: major-claim',
      'option evidence: some',
    ])
    const scheme = plan.project?.scheme
    expect(scheme?.version).toBe(2)
    expect(scheme?.kinds.at(-1)).toMatchObject({
      id: 'major-claim',
      label: 'Major claim',
      colour: 'violet',
      key: '4',
    })
    expect(scheme?.targets.at(-1)).toMatchObject({ id: 'Warsaw', key: 'e' })
    expect(scheme?.attributes.find((a) => a.id === 'certainty')).toMatchObject({
      type: 'number',
      kinds: ['major-claim'],
    })
    expect(plan.layers[0]?.after.annotations[0]).toMatchObject({
      kind: 'major-claim',
      stances: { Warsaw: '1', moscow: '1-2' },
      attributes: { tone: 'dry', certainty: 0.5, evidence: 'some' },
    })
  })

  it('gets relation types, and ends that a type did not allow', () => {
    const annotations = [annotation(), annotation({ id: 'n2', kind: 'source' })]
    const relations = [
      { id: 'r1', type: 'supports', from: 'n2', to: 'n1' },
      { id: 'r2', type: 'Rebuts', from: 'n1', to: 'n2' },
    ]
    const plan = takeIn(fileOf({ layers: [layer({ annotations, relations })] }))
    expect(added(plan)).toEqual(['relation ends supports: source → claim', 'relation type Rebuts'])
    expect(plan.layers[0]?.after.relations.map((r) => r.type)).toEqual(['supports', 'Rebuts'])
  })

  it('takes an attribute for a text where one of its values is no number', () => {
    const annotations = [
      annotation({ attributes: { year: 2020 } }),
      annotation({ id: 'n2', attributes: { year: 'unknown' } }),
    ]
    const plan = takeIn(fileOf({ layers: [layer({ annotations })] }))
    expect(plan.layers[0]?.after.annotations.map((a) => a.attributes)).toEqual([
      { year: '2020' },
      { year: 'unknown' },
    ])
  })

  it.each([
    ['likelihood', 150],
    ['likelihood', 'high'],
    ['horizon', 'soon'],
    ['outcome', ''],
  ])('refuses %s = %j, and the report says so', (attribute, value) => {
    const plan = planFor({ kind: 'prediction', attributes: { [attribute]: value } })
    expect(plan.layers[0]?.after.annotations[0]?.attributes).toEqual({})
    expect(plan.report.skipped).toMatchObject([
      { code: 'annotation-attribute', params: { id: 'n1', attribute, value: String(value) } },
    ])
    expect(plan.project?.scheme).toBe(emptyProject.scheme)
  })

  it.each([
    ['likelihood', '30', 30],
    ['outcome', true, 'yes'],
    ['horizon', 2027, '2027'],
  ])('writes %s = %j as %j', (attribute, stated, value) => {
    const plan = planFor({ kind: 'prediction', attributes: { [attribute]: stated } })
    expect(plan.layers[0]?.after.annotations[0]?.attributes).toEqual({ [attribute]: value })
  })

  const word = fc.oneof(
    fc.constantFrom('claim', 'Claim', '+1', '-1', '…', 'constructor', 'Moscow', '1'),
    fc.string({ minLength: 1, maxLength: 8 }),
  )
  const value = fc.oneof(fc.string({ maxLength: 5 }), fc.double({ noNaN: true }), fc.boolean())
  const anyAnnotation = fc.record({
    kind: word,
    stances: fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true }),
    attributes: fc.dictionary(
      fc.oneof(word, fc.constantFrom('outcome', 'speaker', 'likelihood', 'horizon')),
      value,
      { maxKeys: 3, noNullPrototype: true },
    ),
  })

  it('fits whatever was imported, and is valid itself', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 5 }), (items) => {
        const annotations = items.map((over, index) => annotation({ id: `n${index}`, ...over }))
        const plan = takeIn(fileOf({ layers: [layer({ annotations })] }))
        const project = projectSchema.parse(plan.project)
        for (const { kind, stances, attributes } of layerSchema.parse(plan.layers[0]?.after).annotations) {
          expect(checkKind(project.scheme, kind)).toBeNull()
          for (const [target, stance] of Object.entries(stances))
            expect(checkStance(project.scheme, target, stance)).toBeNull()
          for (const entry of Object.entries(attributes))
            expect(checkAttribute(project.scheme, kind, entry)).toBeNull()
        }
        for (const part of [
          project.scheme.kinds,
          project.scheme.targets,
          project.scheme.values,
          project.scheme.attributes,
        ])
          expect(new Set(part.map((item) => item.id)).size).toBe(part.length)
      }),
    )
  })
})
