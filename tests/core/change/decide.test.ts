import { describe, expect, it } from 'vitest'
import { apply } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'

const text = 'Minsk will sign, the analyst said. Moscow waits.'

function attempt(layer: Layer, command: Command, now = '2026-01-01') {
  let n = layer.annotations.length + layer.relations.length
  return decide(
    { layer, article: { text }, scheme: defaultScheme, now, by: 'ana', nextId: () => `n${++n}` },
    command,
  )
}

/** The layer after all `commands`, each of which must be taken. */
function after(...commands: readonly Command[]): Layer {
  return commands.reduce(
    (layer, command) => {
      const decided = attempt(layer, command)
      if (!decided.ok) throw new Error(decided.problem.code)
      return apply(layer, decided.value, layer.revision + 1)
    },
    emptyLayer('ana', 'a1'),
  )
}

const tag = (id: string, kind: string, [start, end]: readonly [number, number]): Command => ({
  type: 'annotate',
  drafts: [{ id, kind, ranges: [{ start, end }] }],
})
const two = [tag('p', 'prediction', [0, 15]), tag('s', 'source', [17, 28])] as const

describe('commands', () => {
  it('annotate starts the article', () => {
    expect(after(two[0]).status).toBe('in-progress')
  })

  it('tell not stated from neutral', () => {
    const neutral = after(...two, { type: 'set-stance', ids: ['p'], target: 'minsk', value: 'neutral' })
    expect(neutral.annotations[0]?.stances).toEqual({ minsk: 'neutral' })
    const decided = attempt(neutral, { type: 'set-stance', ids: ['p'], target: 'minsk', value: null })
    expect(decided.ok && apply(neutral, decided.value, 9).annotations[0]?.stances).toEqual({})
  })

  it('take relations along with an annotation that is removed, in one step', () => {
    const related = after(...two, { type: 'relate', relationType: 'attributed-to', from: 'p', to: 's' })
    const decided = attempt(related, { type: 'remove', ids: ['s'] })
    expect(decided.ok && decided.value.relations.removed).toEqual(related.relations)
  })

  it('drop attributes that the new kind does not have', () => {
    const dated = after(two[0], { type: 'set-attribute', ids: ['p'], attribute: 'horizon', value: '2027-06' })
    const decided = attempt(dated, { type: 'set-kind', ids: ['p'], kind: 'claim' })
    expect(decided.ok && apply(dated, decided.value, 9).annotations[0]).toMatchObject({
      kind: 'claim',
      attributes: {},
    })
  })

  it('drop relations that the new kind may not have, and those only', () => {
    const relate = (relationType: string, from: string, to: string): Command => ({
      type: 'relate',
      relationType,
      from,
      to,
    })
    const third = tag('c', 'claim', [35, 48])
    const related = after(...two, third, relate('supports', 'p', 'c'), relate('attributed-to', 'p', 's'))
    const decided = attempt(related, { type: 'set-kind', ids: ['s'], kind: 'claim' })
    const left = decided.ok ? apply(related, decided.value, 9).relations : []
    expect(left.map((r) => r.type)).toEqual(['supports'])
  })

  it('move a span and quote anew', () => {
    const moved = after(two[0], { type: 'set-ranges', id: 'p', ranges: [{ start: 0, end: 5 }] })
    expect(moved.annotations[0]?.quote).toBe('Minsk')
  })

  it('leave untouched what already is so in a bulk edit', () => {
    const layer = after(...two, { type: 'set-stance', ids: ['p'], target: 'minsk', value: 'critical' })
    const decided = attempt(
      layer,
      { type: 'set-stance', ids: ['p', 's'], target: 'minsk', value: 'critical' },
      '2027',
    )
    expect(decided.ok && decided.value.annotations.updated.map(([, to]) => to.id)).toEqual(['s'])
  })

  it.each<[string, Command, string]>([
    ['an unknown kind', tag('x', 'rumour', [0, 5]), 'kind-unknown'],
    ['an id that is taken', tag('p', 'claim', [0, 5]), 'id-taken'],
    ['a span outside', tag('x', 'claim', [40, 99]), 'range-outside'],
    ['an unknown annotation', { type: 'set-note', id: 'zz', note: 'hm' }, 'annotation-unknown'],
    [
      'an unknown target',
      { type: 'set-stance', ids: ['p'], target: 'kyiv', value: 'critical' },
      'target-unknown',
    ],
    [
      'an unknown value',
      { type: 'set-stance', ids: ['p'], target: 'minsk', value: 'angry' },
      'value-unknown',
    ],
    [
      'an attribute of another kind',
      { type: 'set-attribute', ids: ['p'], attribute: 'standing', value: 'expert' },
      'attribute-unknown',
    ],
    [
      'a likelihood over 100 %',
      { type: 'set-attribute', ids: ['p'], attribute: 'likelihood', value: 140 },
      'attribute-value',
    ],
    [
      'a horizon that is no date',
      { type: 'set-attribute', ids: ['p'], attribute: 'horizon', value: 'soon' },
      'attribute-value',
    ],
    [
      'an outcome that is no option',
      { type: 'set-attribute', ids: ['p'], attribute: 'outcome', value: 'maybe' },
      'attribute-value',
    ],
    [
      'a relation to itself',
      { type: 'relate', relationType: 'supports', from: 'p', to: 'p' },
      'relation-self',
    ],
    [
      'a relation the scheme forbids',
      { type: 'relate', relationType: 'supports', from: 'p', to: 's' },
      'relation-ends',
    ],
    [
      'a relation to nothing',
      { type: 'relate', relationType: 'attributed-to', from: 'p', to: 'zz' },
      'annotation-unknown',
    ],
    ['an unknown relation', { type: 'unrelate', ids: ['zz'] }, 'relation-unknown'],
    ['a status it has', { type: 'set-status', status: 'in-progress' }, 'nothing-changed'],
  ])('refuse %s', (_, command, code) => {
    expect(attempt(after(...two), command)).toMatchObject({ ok: false, problem: { code } })
  })
})
