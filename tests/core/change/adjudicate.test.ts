import { describe, expect, it } from 'vitest'
import { apply } from '#core/change/change.ts'
import type { Command, Ruling } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { type Decision, goldAnnotator, type SourceItem } from '#core/model/decision.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { must } from '#tests/desk.ts'
import { text } from './random-commands.ts'

let count = 0

function decideOn(layer: Layer, command: Command, by = 'ana') {
  const now = `2026-01-0${layer.revision + 1}`
  return decide(
    { layer, article: { text }, scheme: defaultScheme, now, by, nextId: () => `g${++count}` },
    command,
  )
}

/** The gold version after these commands, by ana. */
function goldAfter(...commands: readonly Command[]): Layer {
  count = 0
  return commands.reduce(
    (layer, command) => apply(layer, must(decideOn(layer, command)), layer.revision + 1),
    emptyLayer(goldAnnotator, 'a1'),
  )
}

/** `ana:n1` as an item that somebody had. */
function had(words: string): SourceItem {
  const [annotator = '', item = ''] = words.split(':')
  return { annotator, item, hash: 'h' }
}

const rule = (...rulings: Ruling[]): Command => ({ type: 'adjudicate', rulings })
const take = (about: string, kind: string, start: number): Ruling => {
  const items = about.split(' ').map(had)
  const from = items[0]?.annotator ?? ''
  return { type: 'take', about: items, from, draft: { kind, ranges: [{ start, end: start + 5 }] } }
}
const reason = { code: 'boundary', text: '' } as const
const reject = (about: string): Ruling => ({
  type: 'reject',
  subject: 'annotation',
  about: about.split(' ').map(had),
  reason,
})
const rejectAll = (about: string): Ruling => ({
  type: 'reject-all',
  about: about.split(' ').map(had),
  reason,
})
const attribute: Ruling = {
  type: 'take-relation',
  about: [had('ana:r1')],
  from: 'ana',
  relationType: 'attributed-to',
  ends: [had('ana:n1'), had('ana:n2')],
}

/** A decision as `accept ana:n1 boris:n4 -> g1`. */
const told = ({ outcome, about, gold }: Decision) =>
  [outcome, ...about.map(({ annotator, item }) => `${annotator}:${item}`), '->', gold ?? 'nothing'].join(' ')

describe('the gold version', () => {
  it('takes an annotation with who had it, who decided and when', () => {
    const { annotations, decisions, status } = goldAfter(rule(take('ana:n1 boris:n4', 'claim', 0)))
    expect(annotations.map(({ id, kind }) => [id, kind])).toEqual([['g1', 'claim']])
    expect(decisions.map(told)).toEqual(['accept ana:n1 boris:n4 -> g1'])
    expect(decisions[0]).toMatchObject({ from: 'ana', by: 'ana', at: '2026-01-01', reason: null })
    expect(status).toBe('in-progress')
  })

  it.each<[string, readonly Command[], readonly string[]]>([
    ['rejects with a reason', [rule(reject('ana:n1'))], ['reject ana:n1 -> nothing']],
    [
      'rejects several at once',
      [rule(rejectAll('ana:n1 boris:n4'))],
      ['reject-all ana:n1 boris:n4 -> nothing'],
    ],
    [
      'changes its mind: a later decision takes the place of the earlier one',
      [rule(take('ana:n1', 'claim', 0)), rule(reject('ana:n1 boris:n4'))],
      ['reject ana:n1 boris:n4 -> nothing'],
    ],
    [
      'takes one of many back out of a rejection',
      [rule(rejectAll('ana:n1 boris:n4')), rule(take('boris:n4', 'claim', 0))],
      ['reject-all ana:n1 -> nothing', 'accept boris:n4 -> g2'],
    ],
    [
      'keeps what was decided, about what there is now',
      [
        rule(take('ana:n1', 'claim', 0)),
        rule({ type: 'keep', subject: 'annotation', about: [had('ana:n1'), had('vera:n7')] }),
      ],
      ['accept ana:n1 vera:n7 -> g1'],
    ],
    [
      'calls edited what was changed after it was taken',
      [rule(take('ana:n1', 'claim', 0)), { type: 'set-kind', ids: ['g1'], kind: 'source' }],
      ['edit ana:n1 -> g1'],
    ],
    [
      'notes what nobody had',
      [{ type: 'annotate', drafts: [{ kind: 'claim', ranges: [{ start: 0, end: 5 }] }] }],
      ['add -> g1'],
    ],
    [
      'forgets the decision with the item',
      [rule(take('ana:n1', 'claim', 0), take('ana:n2', 'source', 8)), { type: 'remove', ids: ['g1'] }],
      ['accept ana:n2 -> g3'],
    ],
    [
      'joins what came of both ends',
      [rule(take('ana:n1', 'claim', 0), take('ana:n2', 'source', 8), attribute)],
      ['accept ana:n1 -> g1', 'accept ana:n2 -> g3', 'accept ana:r1 -> g5'],
    ],
    [
      'lets relations go with an end that is rejected',
      [rule(take('ana:n1', 'claim', 0), take('ana:n2', 'source', 8), attribute), rule(reject('ana:n2'))],
      ['accept ana:n1 -> g1', 'reject ana:n2 -> nothing'],
    ],
  ])('%s', (_, commands, decisions) => {
    expect(
      goldAfter(...commands)
        .decisions.map(told)
        .toSorted(),
    ).toEqual(decisions.toSorted())
  })

  it('keeps the annotation, and so its relations, where another item is taken for the same passage', () => {
    const before = goldAfter(rule(take('ana:n1', 'claim', 0), take('ana:n2', 'source', 8), attribute))
    const after = apply(before, must(decideOn(before, rule(take('boris:n4 ana:n1', 'prediction', 2)))), 9)
    expect(after.annotations.find(({ id }) => id === 'g1')).toMatchObject({
      kind: 'prediction',
      createdAt: '2026-01-01',
    })
    expect(after.relations).toEqual(before.relations)
  })

  it('names whoever edits what somebody else accepted', () => {
    const before = goldAfter(rule(take('ana:n1', 'claim', 0)))
    const change = must(decideOn(before, { type: 'set-note', id: 'g1', note: 'hm' }, 'vera'))
    expect(change.decisions.updated.map(([, to]) => [to.outcome, to.by])).toEqual([['edit', 'vera']])
  })
})

describe('is refused', () => {
  it.each<[string, Layer, Command, string]>([
    ['a decision in somebody’s own layer', emptyLayer('ana', 'a1'), rule(reject('ana:n1')), 'gold-only'],
    ['a relation whose ends are not decided', goldAfter(), rule(attribute), 'relation-ends-undecided'],
    [
      'to keep what was never decided',
      goldAfter(),
      rule({ type: 'keep', subject: 'annotation', about: [had('ana:n1')] }),
      'decision-unknown',
    ],
    [
      'a comment in the gold version',
      goldAfter(),
      { type: 'comment', on: { annotator: 'ana', annotation: 'n1' }, text: '?' },
      'comment-in-gold',
    ],
  ])('%s', (_, layer, command, code) => {
    expect(decideOn(layer, command)).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('comments', () => {
  const on = { annotator: 'boris', annotation: 'n4' }
  const said = (...commands: readonly Command[]) => {
    count = 0
    return commands.reduce(
      (layer, command) => apply(layer, must(decideOn(layer, command)), layer.revision + 1),
      emptyLayer('ana', 'a1'),
    )
  }

  it('stand in the layer of whoever writes them, and do not begin its work', () => {
    const layer = said({ type: 'comment', on, text: 'Where does it end?' })
    expect(layer.comments).toEqual([{ id: 'g1', on, text: 'Where does it end?', at: '2026-01-01' }])
    expect(layer.status).toBe('to-do')
  })

  it('can be answered, changed and removed', () => {
    const replyTo = { annotator: 'boris', comment: 'c9' }
    const layer = said(
      { type: 'comment', on, text: 'There.', replyTo },
      { type: 'set-comment', id: 'g1', text: 'Here.' },
      { type: 'comment', on, text: 'No.' },
      { type: 'remove-comments', ids: ['g2'] },
    )
    expect(layer.comments).toEqual([{ id: 'g1', on, text: 'Here.', at: '2026-01-02', replyTo }])
  })
})
