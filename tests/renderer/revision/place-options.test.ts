import { describe, expect, it } from 'vitest'
import type { JudgedItem } from '#core/workspace/revision-views.ts'
import { placeOptions, sortedOut } from '#renderer/app/revision/place-options.ts'

const text = 'The fees will double before the spring.\nThe fees will double again.'

function judged(verdict: JudgedItem['verdict'], was: JudgedItem['was'] = 'placed'): JudgedItem {
  return { id: 'n1', kind: 'claim', quote: 'will double before the winter', verdict, was }
}

const first = [{ start: 9, end: 38 }]
const second = [{ start: 49, end: 66 }]
const candidate = (ranges: typeof first) => ({ ranges, found: '', similarity: 0.8 })

describe('the places that an annotation may go to', () => {
  it('begin with the one that was found, each told by its surroundings, none twice', () => {
    const candidates = [candidate(second), candidate(first)]
    const verdict = { type: 'fuzzy', ranges: first, found: '', similarity: 0.9, candidates } as const
    const options = placeOptions(judged(verdict), text, 'nowhere')
    expect(options.map(({ ranges }) => ranges)).toEqual([first, second, null])
    expect(options[0]?.label).toBe('…The fees [will double before the spring]. The fees will double again…')
    expect(options[2]?.label).toBe('nowhere')
  })

  it('begin with none where no place can be answered for', () => {
    const verdict = { type: 'orphaned', reason: 'ambiguous', candidates: [candidate(second)] } as const
    expect(placeOptions(judged(verdict), text, 'nowhere').map(({ ranges }) => ranges)).toEqual([null, second])
  })
})

describe('what an analyst is asked about', () => {
  it('is everything but the same words, and also those where the annotation had no place before', () => {
    const verdict = { type: 'moved', ranges: first, by: 3 } as const
    const [placed, lost] = [judged(verdict), { ...judged(verdict, 'lost'), id: 'n2' }]
    const { toDecide, sure } = sortedOut({ annotations: [placed, lost] })
    expect([toDecide, sure]).toEqual([[lost], [placed]])
  })
})
