import { describe, expect, it } from 'vitest'
import { anchorOf } from '#core/anchor/span.ts'
import { changeBetween } from '#core/change/change-between.ts'
import { apply, invert, itemChange, noChange } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'

const text = 'Minsk will sign in May, the ministry said.'

const orphan = {
  id: 'n1',
  kind: 'claim',
  ...anchorOf('Minsk signs today.', [{ start: 0, end: 11 }]),
  stances: { minsk: 'critical' },
  attributes: {},
  note: 'look again',
  createdAt: '',
  updatedAt: '',
  text: 'aa',
}
const relation = { id: 'r1', type: 'attributed-to', from: 'n1', to: 'n2' }
const source = { ...orphan, id: 'n2', kind: 'source', ...anchorOf(text, [{ start: 24, end: 36 }]) }

function layerWithOrphan(): Layer {
  const { text: _, ...placed } = source
  const annotations = itemChange({ added: [placed] })
  const relations = itemChange({ added: [relation] })
  const orphans = itemChange({ added: [orphan] })
  return apply(emptyLayer('ana', 'a1'), { ...noChange, annotations, relations, orphans }, 1)
}

const situation = (layer: Layer) => ({
  layer,
  article: { text },
  scheme: defaultScheme,
  now: '2026-02-02T00:00:00.000Z',
  by: 'ana',
  nextId: () => 'new',
})

describe('an annotation that lost its place', () => {
  it('comes and goes with the version of the layer that is taken', () => {
    const [without, full] = [emptyLayer('ana', 'a1'), { ...layerWithOrphan(), text: 'aa' }]
    for (const [before, after] of [
      [without, full],
      [full, without],
    ] as const) {
      const taken = apply(before, changeBetween(before, after), after.revision)
      expect([taken.orphans ?? [], taken.text, taken.annotations]).toEqual([
        after.orphans ?? [],
        after.text,
        after.annotations,
      ])
    }
  })

  it('gets a new one by hand and keeps everything else, relations too', () => {
    const layer = layerWithOrphan()
    const ranges = [{ start: 0, end: 15 }]
    const decided = decide(situation(layer), { type: 'reattach', id: 'n1', ranges })
    if (!decided.ok) throw new Error(decided.problem.code)
    const after = apply(layer, decided.value, 2)
    expect(after.orphans).toBeUndefined()
    expect(after.annotations[0]).toMatchObject({
      id: 'n1',
      quote: 'Minsk will sign',
      note: 'look again',
      stances: { minsk: 'critical' },
    })
    expect(after.relations).toEqual([relation])
    expect(JSON.stringify(apply(after, invert(decided.value), 1))).toBe(JSON.stringify(layer))
  })

  it.each([
    ['nobody', [{ start: 0, end: 5 }], 'annotation-unknown'],
    ['n2', [{ start: 0, end: 5 }], 'annotation-unknown'],
    ['n1', [{ start: 0, end: 500 }], 'range-outside'],
  ])('%s cannot be put at %j', (id, ranges, code) => {
    expect(decide(situation(layerWithOrphan()), { type: 'reattach', id, ranges })).toMatchObject({
      ok: false,
      problem: { code },
    })
  })

  it('can be removed, and its relations with it', () => {
    const layer = layerWithOrphan()
    const decided = decide(situation(layer), { type: 'remove', ids: ['n1'] })
    if (!decided.ok) throw new Error(decided.problem.code)
    const after = apply(layer, decided.value, 2)
    expect(after.orphans).toBeUndefined()
    expect(after.relations).toEqual([])
    expect(after.annotations).toHaveLength(1)
  })

  it('keeps its id to itself', () => {
    const drafts = [{ id: 'n1', kind: 'claim', ranges: [{ start: 0, end: 5 }] }]
    expect(decide(situation(layerWithOrphan()), { type: 'annotate', drafts })).toMatchObject({
      problem: { code: 'id-taken' },
    })
  })

  it('keeps a relation where the other end changes its kind', () => {
    const related = { ...relation, type: 'supports', from: 'n1', to: 'n2' }
    const layer = { ...layerWithOrphan(), relations: [related] }
    const decided = decide(situation(layer), { type: 'set-kind', ids: ['n2'], kind: 'prediction' })
    expect(decided).toMatchObject({ ok: true, value: { relations: { removed: [] } } })
  })
})

describe('a change of the text that a layer is over', () => {
  it('is taken back with everything else', () => {
    const layer = layerWithOrphan()
    const change = { ...noChange, text: [null, 'bb'] as const }
    const after = apply(layer, change, 2)
    expect(after.text).toBe('bb')
    expect(apply(after, invert(change), 1)).toEqual(layer)
  })

  it('is refused by a layer that is over another one', () => {
    const change = { ...noChange, text: ['cc', 'bb'] as const }
    expect(() => apply(layerWithOrphan(), change, 2)).toThrow('another text')
  })
})
