import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalIndex } from '#core/anchor/interval-index.ts'
import { lanesOf } from '#core/anchor/lanes.ts'
import { compareNesting, isCovering } from '#core/anchor/nesting.ts'
import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'

function annotation(id: string, start: number, end: number): Annotation {
  const blank = { quote: '', prefix: '', suffix: '', note: '', createdAt: '', updatedAt: '' }
  return { ...blank, id, kind: 'claim', ranges: [{ start, end }], stances: {}, attributes: {} }
}

function lanes(annotations: readonly Annotation[]): Record<string, number | null> {
  const laneOf = lanesOf(intervalIndex(annotations, (a) => hull(a.ranges)))
  return Object.fromEntries(annotations.map((a) => [a.id, laneOf(a)]))
}

const annotations = fc
  .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 25 })), { maxLength: 25 })
  .map((spans) => spans.map(([start, length], i) => annotation(`a${i}`, start, start + length)))

function isOverlapping(a: Annotation, b: Annotation): boolean {
  return hull(a.ranges).start < hull(b.ranges).end && hull(b.ranges).start < hull(a.ranges).end
}

describe('lanes', () => {
  test('are not given to an annotation that stands alone', () => {
    expect(lanes([annotation('a', 0, 5), annotation('b', 5, 9)])).toEqual({ a: null, b: null })
  })

  test('lead inwards where spans nest, six deep', () => {
    const nested = [0, 1, 2, 3, 4, 5].map((depth) => annotation(`a${depth}`, depth, 30 - depth))
    expect(lanes(nested)).toEqual({ a0: 0, a1: 1, a2: 2, a3: 3, a4: 4, a5: null })
  })

  test('of two that overlap the longer gets one', () => {
    expect(lanes([annotation('short', 0, 6), annotation('long', 4, 14)])).toEqual({ short: null, long: 0 })
  })

  test('are never shared by two that overlap', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const lane = lanes(all)
        const shared = all.filter((a) =>
          all.some((b) => a !== b && isOverlapping(a, b) && lane[a.id] === lane[b.id]),
        )
        expect(shared).toEqual([])
      }),
    )
  })

  test('do not depend on which annotation is asked about first', () => {
    fc.assert(
      fc.property(annotations, fc.nat(), (all, pick) => {
        const laneOf = lanesOf(intervalIndex(all, (a) => hull(a.ranges)))
        const asked = all[pick % Math.max(1, all.length)]
        const first = asked && laneOf(asked)
        expect(first).toBe(asked && lanes(all)[asked.id])
      }),
    )
  })
})

describe('nesting', () => {
  test('puts the shorter first, then the later, then by id', () => {
    const all = [
      annotation('b', 0, 4),
      annotation('long', 0, 9),
      annotation('a', 0, 4),
      annotation('late', 3, 7),
    ]
    expect(all.toSorted(compareNesting).map((a) => a.id)).toEqual(['late', 'a', 'b', 'long'])
  })

  test('counts a gap between fragments as not covered', () => {
    const ranges = [
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]
    expect([0, 1, 2, 4, 5, 7].map((offset) => isCovering(ranges, offset))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ])
  })
})
