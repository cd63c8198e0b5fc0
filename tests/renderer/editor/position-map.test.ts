import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '#core/model/article.ts'
import { positionMap } from '#renderer/editor/document/position-map.ts'

/** Blocks with gaps of any size between them, some of them empty or touching. */
const blocks = fc.array(fc.tuple(fc.nat(3), fc.nat(8)), { minLength: 1, maxLength: 8 }).map((parts) => {
  let at = 0
  return parts.map(([gap, length]): Range => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})

describe('a position map', () => {
  test('counts one position before and one after the characters of every block', () => {
    const map = positionMap([
      { start: 0, end: 3 },
      { start: 5, end: 9 },
    ])
    expect([0, 3, 5, 9].map((offset) => map.toPosition(offset))).toEqual([1, 4, 6, 10])
    expect([0, 1, 4, 5, 6, 10, 11].map((position) => map.toOffset(position))).toEqual([0, 0, 3, 3, 5, 9, 9])
  })

  test('brings every shown offset back', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const map = positionMap(all)
        const offsets = all.flatMap(({ start, end }) => [start, Math.floor((start + end) / 2), end])
        expect(offsets.map((offset) => map.toOffset(map.toPosition(offset)))).toEqual(offsets)
      }),
    )
  })

  test('takes an offset that is not shown to the nearest edge', () => {
    const map = positionMap([
      { start: 2, end: 4 },
      { start: 10, end: 12 },
    ])
    expect([0, 5, 9, 99].map((offset) => map.toOffset(map.toPosition(offset)))).toEqual([2, 4, 10, 12])
  })

  test('tells the end of a block from the start of the next where they touch', () => {
    const map = positionMap([
      { start: 0, end: 3 },
      { start: 3, end: 6 },
    ])
    expect([map.toPosition(3, 'before'), map.toPosition(3, 'after')]).toEqual([4, 6])
  })

  test('shows of a range exactly the characters that lie in blocks', () => {
    const query = fc.tuple(fc.nat(80), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(blocks, query, (all, range) => {
        const expected = all
          .map((b, block) => ({
            block,
            start: Math.max(b.start, range.start),
            end: Math.min(b.end, range.end),
          }))
          .filter(({ start, end }) => start < end)
        expect(positionMap(all).shown(range)).toEqual(expected)
      }),
    )
  })
})
