import { describe, expect, it } from 'vitest'
import type { JudgedItem } from '#core/workspace/revision-views.ts'
import { placeOptions, proposedPlace, sortedOut } from '#renderer/app/revision/place-options.ts'

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
    const options = placeOptions(judged(verdict), text)
    expect(options.map(({ ranges }) => ranges)).toEqual([first, second])
    expect(options[0]).toMatchObject({
      before: 'The fees ',
      found: 'will double before the spring',
      after: '. The fees will double again.',
    })
    expect(proposedPlace(judged(verdict))).toEqual(first)
  })

  it('are only offered where none can be answered for', () => {
    const verdict = { type: 'orphaned', reason: 'ambiguous', candidates: [candidate(second)] } as const
    expect(placeOptions(judged(verdict), text).map(({ ranges }) => ranges)).toEqual([second])
    expect(proposedPlace(judged(verdict))).toBeNull()
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
