import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chipRow } from '#renderer/editor/paint/chip-row.ts'

describe('a row of chips', () => {
  test('ends each chip where its span ends, if there is room', () => {
    const wishes = [
      { end: 100, width: 40 },
      { end: 300, width: 50 },
    ]
    expect(chipRow(wishes, 3, 600)).toEqual([60, 250])
  })

  test('moves chips apart that would cover each other', () => {
    const wishes = [
      { end: 100, width: 40 },
      { end: 110, width: 40 },
    ]
    expect(chipRow(wishes, 3, 600)).toEqual([60, 103])
  })

  test('moves chips back into the line', () => {
    const wishes = [
      { end: 590, width: 40 },
      { end: 600, width: 40 },
    ]
    expect(chipRow(wishes, 3, 600)).toEqual([517, 560])
  })

  test('never lets two chips touch', () => {
    const wish = fc.record({ end: fc.nat(600), width: fc.integer({ min: 30, max: 80 }) })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        const sorted = wishes.toSorted((a, b) => a.end - b.end)
        const lefts = chipRow(sorted, 3, 600)
        const gaps = lefts.slice(1).map((left, i) => left - (lefts[i] ?? 0) - (sorted[i]?.width ?? 0))
        expect(gaps.filter((gap) => gap < 3)).toEqual([])
      }),
    )
  })
})
