import { describe, expect, it } from 'vitest'
import { apply } from '#core/change/change.ts'
import type { Ruling } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer, type Layer, type Status } from '#core/model/layer.ts'
import { type Agenda, agendaOf } from '#core/review/agenda.ts'
import {
  isAgreed,
  isAgreedByHolders,
  isMeant,
  isOpen,
  keeping,
  rejecting,
  rejectingAll,
  takeable,
  taking,
  takingFirst,
} from '#core/review/rulings.ts'
import { layer } from '#tests/core/agreement/layers.ts'
import { must } from '#tests/desk.ts'

const text = 'Minsk will sign, the analyst said, and Moscow waits for it.'
const reason = { code: 'not-an-annotation', text: '' } as const

/** The gold version after `rulings`. */
function ruled(gold: Layer, rulings: readonly Ruling[]): Layer {
  let count = gold.revision * 100
  const situation = {
    layer: gold,
    article: { text },
    scheme: defaultScheme,
    now: '',
    by: 'ana',
    nextId: () => `g${++count}`,
  }
  const change = must(decide(situation, { type: 'adjudicate', rulings }))
  return apply(gold, change, gold.revision + 1)
}

const none = emptyLayer(goldAnnotator, 'a1')
const marked = (gold: Layer, status: Status): Layer => ({ ...gold, status })
const standings = ({ matters }: Agenda) => matters.map(({ standing }) => standing.type)

const ana = layer('ana', 'a1', {
  annotations: ['claim 0-15', 'source 17-28', 'claim 39-51 moscow=neutral'],
  relations: ['attributed-to n1>n2'],
})
const boris = layer('boris', 'a1', {
  annotations: ['claim 0-15', 'source 21-28', 'claim 39-51 moscow=critical'],
})
const agenda = (gold: Layer = none, layers: readonly Layer[] = [ana, boris]) => agendaOf([...layers, gold])
const first = () => {
  const [matter] = agenda().matters
  if (!matter) throw new Error('nothing to decide')
  return matter
}

describe('what there is to decide', () => {
  it('is every cluster, also where annotators agree, then the relations', () => {
    expect(
      agenda().matters.map(({ id, differences }) => [id, ...differences.map(({ type }) => type)]),
    ).toEqual([
      ['annotation/ana/n1'],
      ['annotation/ana/n2', 'boundary'],
      ['annotation/ana/n3', 'stance'],
      ['relation/ana/r1', 'relation'],
    ])
    expect(agenda().progress).toEqual({ decided: 0, total: 4, isComplete: false })
  })

  it('can be filtered by type and by how it stands', () => {
    const ids = (difference: 'boundary' | 'stance' | null, standing: 'open' | 'decided' | null) => {
      const gold = ruled(none, rejectingAll(agenda().matters.slice(2, 3), reason))
      return agenda(gold)
        .matters.filter((matter) => isMeant(matter, { difference, standing }))
        .map(({ cluster }) => cluster.id)
    }
    expect(ids('boundary', null)).toEqual(['ana/n2'])
    expect(ids('stance', 'open')).toEqual([])
    expect(ids(null, 'decided')).toEqual(['ana/n3'])
  })
})

describe('a matter', () => {
  it('is decided when it has been accepted, whoever’s item was taken', () => {
    const taken = [taking(first(), 'boris')].flatMap((ruling) => ruling ?? [])
    const gold = ruled(none, taken)
    expect(standings(agenda(gold))).toEqual(['decided', 'undecided', 'undecided', 'undecided'])
    expect(gold.decisions[0]).toMatchObject({
      from: 'boris',
      about: [{ annotator: 'ana' }, { annotator: 'boris' }],
    })
  })

  it('comes again when an item changes, comes or goes, and can be kept as it was decided', () => {
    const gold = ruled(none, takingFirst([first()]))
    const changed = layer('boris', 'a1', { annotations: ['claim 0-14', 'source 21-28'] })
    const gone = layer('boris', 'a1', { annotations: [] })
    const vera = layer('vera', 'a1', { annotations: ['claim 0-15'] })
    for (const layers of [
      [ana, changed],
      [ana, gone],
      [ana, boris, vera],
    ]) {
      const [matter] = agenda(gold, layers).matters
      expect(matter?.standing.type).toBe('changed')
      const kept = ruled(gold, matter ? [keeping(matter)] : [])
      expect(agenda(kept, layers).matters[0]?.standing.type).toBe('decided')
      expect(kept.annotations).toEqual(gold.annotations)
    }
  })

  it('comes again when its gold annotation is gone', () => {
    const gold = ruled(none, takingFirst([first()]))
    expect(standings(agenda({ ...gold, annotations: [] }))[0]).toBe('undecided')
  })

  it('does not come again for a note, which nobody compares', () => {
    const gold = ruled(none, takingFirst([first()]))
    const noted = { ...boris, annotations: boris.annotations.map((each) => ({ ...each, note: 'hm' })) }
    expect(standings(agenda(gold, [ana, noted]))[0]).toBe('decided')
  })

  it('that is a relation is moot once one of its ends is rejected', () => {
    const gold = ruled(none, [rejecting(first(), reason)])
    expect(standings(agenda(gold))).toEqual(['decided', 'undecided', 'undecided', 'moot'])
    expect(agenda(gold).progress).toEqual({ decided: 1, total: 3, isComplete: false })
  })
})

describe('the gold version', () => {
  it('is complete when everything is decided and it is marked as done', () => {
    const gold = ruled(none, takingFirst(agenda().matters))
    expect(agenda(gold).progress).toEqual({ decided: 4, total: 4, isComplete: false })
    expect(agenda(marked(gold, 'done')).progress.isComplete).toBe(true)
    const more = layer('vera', 'a1', { annotations: ['source 52-55'] })
    expect(agenda(marked(gold, 'done'), [ana, boris, more]).progress.isComplete).toBe(false)
  })

  it('can reject everything at once, which is one decision', () => {
    const gold = ruled(none, rejectingAll(agenda().matters, reason))
    expect(gold.decisions).toHaveLength(1)
    expect(agenda(gold).progress).toEqual({ decided: 3, total: 3, isComplete: false })
  })

  it('can take over at once what all, or all who have it, agree on', () => {
    const { matters } = agenda()
    expect(matters.filter(isAgreed).map(({ cluster }) => cluster.id)).toEqual(['ana/n1'])
    expect(matters.filter(isAgreedByHolders).map(({ cluster }) => cluster.id)).toEqual(['ana/n1', 'ana/r1'])
    const ready = takeable(agenda(), matters.filter(isAgreedByHolders))
    expect(ready.map(({ cluster }) => cluster.id)).toEqual(['ana/n1'])
    expect(matters.every(isOpen)).toBe(true)
  })
})
