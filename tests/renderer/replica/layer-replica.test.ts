import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, itemChange, noChange } from '#core/change/change.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { LayerEvent, UndoState } from '#core/workspace/views.ts'
import { acknowledge, advance, type LayerReplica } from '#renderer/replica/layer-replica.ts'

const noHistory: UndoState = { undo: null, redo: null }
const history = (undo: string): UndoState => ({ undo, redo: null })

const start: LayerEvent = {
  type: 'snapshot',
  layer: emptyLayer('ana', 'a1'),
  history: noHistory,
  notices: [],
}

function annotation(number: number): Annotation {
  return {
    id: `n${number}`,
    kind: 'claim',
    ranges: [{ start: number, end: number + 1 }],
    quote: 'x',
    prefix: '',
    suffix: '',
    stances: {},
    attributes: {},
    note: '',
    createdAt: '',
    updatedAt: '',
  }
}

function adding(number: number): Change {
  return { ...noChange, annotations: itemChange({ added: [annotation(number)] }) }
}

/** The change that makes revision `revision`. */
function event(revision: number): LayerEvent {
  return { type: 'change', revision, change: adding(revision), history: history(`step ${revision}`) }
}

function ids(replica: LayerReplica | null): readonly string[] {
  return replica?.layer.annotations.map(({ id }) => id) ?? []
}

describe('a layer that is followed', () => {
  const begun = advance(null, start)

  test('begins with the snapshot and takes changes in order', () => {
    const replica = advance(advance(begun, event(1)), event(2))
    expect(ids(replica)).toEqual(['n1', 'n2'])
    expect(replica?.layer.revision).toBe(2)
    expect(replica?.history).toEqual(history('step 2'))
  })

  test('has to be asked for anew after a gap, or where it began with a change', () => {
    expect(advance(begun, event(2))).toBeNull()
    expect(advance(null, event(1))).toBeNull()
  })

  test('leaves out what it has already', () => {
    const replica = advance(advance(begun, event(1)), event(2))
    expect(advance(replica, event(1))).toBe(replica)
  })

  test('has an acknowledged change at once, and its history when the event comes', () => {
    const told = acknowledge(begun, { revision: 1, change: adding(1) })
    expect(ids(told)).toEqual(['n1'])
    expect(told?.history).toEqual(noHistory)
    const followed = advance(told, event(1))
    expect(ids(followed)).toEqual(['n1'])
    expect(followed?.history).toEqual(history('step 1'))
  })

  test('waits with an acknowledged change that others precede', () => {
    const early = acknowledge(begun, { revision: 2, change: adding(2) })
    expect(early).toBe(begun)
    expect(ids(advance(advance(early, event(1)), event(2)))).toEqual(['n1', 'n2'])
  })

  test('is the same whenever acknowledgements come', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (early) => {
        let replica = begun
        early.forEach((isEarly, index) => {
          const revision = index + 1
          const acknowledgement = { revision, change: adding(revision) }
          if (isEarly) replica = acknowledge(replica, acknowledgement)
          replica = advance(replica, event(revision))
          if (!isEarly) replica = acknowledge(replica, acknowledgement)
        })
        expect(ids(replica)).toEqual(early.map((_, index) => `n${index + 1}`).toSorted(byNumber))
        expect(replica?.layer.revision).toBe(early.length)
      }),
    )
  })
})

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1))
}
