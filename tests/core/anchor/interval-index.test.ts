import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalIndex } from '#core/anchor/interval-index.ts'
import type { Range } from '#core/model/article.ts'

const range = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]): Range => ({ start, end: start + length }))

/** What the index must find, found the obvious way. */
function overlapping(items: readonly Range[], query: Range): readonly Range[] {
  return items
    .filter((item) => Math.max(item.start, query.start) < Math.min(item.end, query.end))
    .toSorted((a, b) => a.start - b.start)
}

describe('an interval index', () => {
  test('finds what a filter over all items finds, in order of start', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 40 }), range, (items, query) => {
        const index = intervalIndex(items, (item) => item)
        expect(index.overlapping(query)).toEqual(overlapping(items, query))
      }),
    )
  })

  test('finds at a character what covers it, and nothing that ends just before', () => {
    const index = intervalIndex([{ start: 2, end: 5 }], (item) => item)
    expect([1, 2, 4, 5].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0])
  })

  test('finds nothing where there is nothing', () => {
    expect(intervalIndex([], () => ({ start: 0, end: 1 })).at(0)).toEqual([])
  })
})
