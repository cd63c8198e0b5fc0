import { formatVersion } from '#core/model/format-version.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { layerAt } from '#core/change/layer-at.ts'
import type { Situation } from '#core/change/situation.ts'
import type { Layer } from '#core/model/layer.ts'
import { text } from './random-commands.ts'
import { situationAfter, type Walk, walks } from './walk.ts'

/** A layer without what a restored state need not have in common with the old one. */
function essence({ revision: _, comments: ___, annotations, ...rest }: Layer) {
  return { ...rest, annotations: annotations.map(({ updatedAt: __, ...annotation }) => annotation) }
}

/** The layer after `command`, or the code of the refusal. */
function outcome(situation: Situation, command: Command): Layer | string {
  const decided = decide(situation, command)
  return decided.ok
    ? apply(situation.layer, decided.value, situation.layer.revision + 1)
    : decided.problem.code
}

/** A walk through these commands, each of which must be taken. */
function walkOf(...commands: readonly Command[]): Walk {
  return commands.reduce<Walk>(
    (walk, command) => {
      const situation = situationAfter(walk)
      const decided = decide(situation, command)
      if (!decided.ok) throw new Error(decided.problem.code)
      const revision = situation.layer.revision + 1
      const entry = {
        version: formatVersion,
        revision,
        at: '',
        by: 'ana',
        reason: command.type,
        change: decided.value,
      } as const
      return {
        layers: [...walk.layers, apply(situation.layer, decided.value, revision)],
        entries: [...walk.entries, entry],
      }
    },
    { layers: [], entries: [] },
  )
}

const tag = (id: string, kind: string, [start, end]: readonly [number, number]): Command => ({
  type: 'annotate',
  drafts: [{ id, kind, ranges: [{ start, end }] }],
})
const related: readonly Command[] = [
  tag('p', 'prediction', [1, 16]),
  tag('s', 'source', [19, 30]),
  { type: 'relate', id: 'r', relationType: 'attributed-to', from: 'p', to: 's' },
]

describe('the layer at an earlier revision', () => {
  it('is the one that was there', () => {
    fc.assert(
      fc.property(walks, ({ layers, entries }) => {
        const last = layers.at(-1)
        for (const layer of layers)
          expect(last && JSON.stringify(layerAt(last, entries, layer.revision))).toBe(JSON.stringify(layer))
      }),
    )
  })

  it('is not told where the log does not reach back, nor where it is still to come', () => {
    const { layers, entries } = walkOf(...related)
    const [, , layer] = layers
    expect(layer && layerAt(layer, entries.slice(1), 0)).toBeNull()
    expect(layer && layerAt(layer, entries.slice(1), 1)).not.toBeNull()
    expect(layer && layerAt(layer, entries, 4)).toBeNull()
  })
})

describe('restoring', () => {
  it('a layer gives what it was, whatever happened since; taken back, what it is', () => {
    fc.assert(
      fc.property(walks, fc.nat(), (walk, pick) => {
        const goal = walk.layers[pick % walk.layers.length]
        const situation = situationAfter(walk)
        if (!goal) throw new Error('unreachable')
        const restored = outcome(situation, { type: 'restore', revision: goal.revision })
        const after = restored === 'nothing-changed' ? situation.layer : restored
        expect(typeof after === 'string' ? after : essence(after)).toEqual(essence(goal))
      }),
    )
  })

  it('an annotation leaves all others as they are', () => {
    fc.assert(
      fc.property(walks, fc.nat(), (walk, pick) => {
        const goal = walk.layers[pick % walk.layers.length]
        const id = goal?.annotations[0]?.id
        const situation = situationAfter(walk)
        if (!goal || id === undefined) return
        const restored = outcome(situation, { type: 'restore', revision: goal.revision, ids: [id] })
        const after = restored === 'nothing-changed' ? situation.layer : restored
        if (typeof after === 'string') throw new Error(after)
        const find = (layer: Layer) => essence(layer).annotations.find((a) => a.id === id)
        expect(find(after)).toEqual(find(goal))
        const others = (layer: Layer) => layer.annotations.filter((a) => a.id !== id)
        expect(others(after)).toEqual(others(situation.layer))
        const ids = new Set(after.annotations.map((a) => a.id))
        for (const { from, to } of after.relations) expect(ids.has(from) && ids.has(to)).toBe(true)
      }),
    )
  })

  it('a removed annotation brings its relations back', () => {
    const walk = walkOf(...related, { type: 'remove', ids: ['s'] })
    expect(outcome(situationAfter(walk), { type: 'restore', revision: 3, ids: ['s'] })).toMatchObject({
      annotations: [{ id: 'p' }, { id: 's' }],
      relations: [{ id: 'r', from: 'p', to: 's' }],
    })
  })

  it('leaves out a relation whose other end is gone, or that was drawn anew', () => {
    const gone = walkOf(...related, { type: 'remove', ids: ['s', 'p'] })
    expect(outcome(situationAfter(gone), { type: 'restore', revision: 3, ids: ['s'] })).toMatchObject({
      relations: [],
    })
  })

  it('to a kind that a relation may not have takes the relation away', () => {
    const walk = walkOf(
      tag('p', 'claim', [1, 16]),
      { type: 'set-kind', ids: ['p'], kind: 'source' },
      tag('c', 'claim', [19, 30]),
      { type: 'relate', id: 'r', relationType: 'attributed-to', from: 'c', to: 'p' },
    )
    expect(outcome(situationAfter(walk), { type: 'restore', revision: 1, ids: ['p'] })).toMatchObject({
      annotations: [{ id: 'p', kind: 'claim' }, { id: 'c' }],
      relations: [],
    })
  })

  it('counts as a change of today', () => {
    const walk = walkOf(tag('p', 'claim', [1, 16]), { type: 'set-note', id: 'p', note: 'sure?' })
    const later = { ...situationAfter(walk), now: '2026-05-05' }
    expect(outcome(later, { type: 'restore', revision: 1 })).toMatchObject({
      annotations: [{ note: '', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-05-05' }],
    })
  })

  it.each<[string, Partial<Situation>, Command, string]>([
    ['the log does not reach back so far', {}, { type: 'restore', revision: 9 }, 'state-unknown'],
    [
      'nobody ever saw the annotation',
      {},
      { type: 'restore', revision: 1, ids: ['x'] },
      'annotation-unknown',
    ],
    [
      'the text was corrected since',
      { article: { text: text.replace('Minsk', 'Moscow') } },
      { type: 'restore', revision: 1, ids: ['p'] },
      'state-of-other-text',
    ],
    [
      'the scheme has lost the kind',
      { scheme: { ...situationAfter(walkOf()).scheme, kinds: [] } },
      { type: 'restore', revision: 1, ids: ['p'] },
      'kind-unknown',
    ],
    ['it is like that already', {}, { type: 'restore', revision: 2 }, 'nothing-changed'],
  ])('is refused where %s', (_, over, command, code) => {
    const walk = walkOf(tag('p', 'claim', [1, 16]), { type: 'remove', ids: ['p'] })
    expect(outcome({ ...situationAfter(walk), ...over }, command)).toBe(code)
  })
})
