import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNesting, isCovering } from '#core/anchor/nesting.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { coveredParts, fillRuns } from '#renderer/editor/paint/fill-runs.ts'
import { annotation } from './annotations.ts'

/** Spans of one or two fragments. */
const annotations = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.nat(6)), { maxLength: 20 })
  .map((spans) =>
    spans.map(([start, length, gap], i) => {
      const first = { start, end: start + length }
      const second = { start: first.end + gap, end: first.end + gap + 3 }
      return annotation(`a${i}`, gap > 3 ? [first, second] : [first])
    }),
  )

/** Who fills the character at `offset`, found the obvious way. */
function innermost(all: readonly Annotation[], offset: number): string | undefined {
  return all.filter((a) => isCovering(a.ranges, offset)).toSorted(compareNesting)[0]?.id
}

function owners(all: readonly Annotation[], window: Range): readonly (string | undefined)[] {
  const runs = fillRuns(all, window)
  return Array.from({ length: 80 }, (_, at) => runs.find((r) => r.start <= at && at < r.end)?.annotation.id)
}

describe('fill runs', () => {
  test('give every character to the innermost annotation over it', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const expected = Array.from({ length: 80 }, (_, at) => innermost(all, at))
        expect(owners(all, { start: 0, end: 80 })).toEqual(expected)
      }),
    )
  })

  test('stay inside the window', () => {
    const runs = fillRuns([annotation('a', [{ start: 0, end: 100 }])], { start: 20, end: 30 })
    expect(runs.map(({ start, end }) => [start, end])).toEqual([[20, 30]])
  })

  test('are not cut where a longer annotation begins or ends underneath', () => {
    const short = annotation('short', [{ start: 2, end: 12 }])
    const long = annotation('long', [{ start: 5, end: 40 }])
    expect(
      fillRuns([short, long], { start: 0, end: 50 }).map((r) => [r.annotation.id, r.start, r.end]),
    ).toEqual([
      ['short', 2, 12],
      ['long', 12, 40],
    ])
  })
})

describe('covered parts', () => {
  const window = { start: 0, end: 80 }

  test('are what an annotation covers but does not fill', () => {
    const outer = annotation('outer', [{ start: 0, end: 30 }])
    const all = [
      outer,
      annotation('inner', [{ start: 5, end: 9 }]),
      annotation('last', [{ start: 25, end: 40 }]),
    ]
    expect(coveredParts(outer, fillRuns(all, window), window)).toEqual([
      { start: 5, end: 9 },
      { start: 25, end: 30 },
    ])
  })

  test('and what it fills make up the annotation', () => {
    fc.assert(
      fc.property(annotations, (all) => {
        const runs = fillRuns(all, window)
        for (const one of all) {
          const parts = [...coveredParts(one, runs, window), ...runs.filter((run) => run.annotation === one)]
          const count = Array.from(
            { length: 80 },
            (_, at) => parts.filter((p) => p.start <= at && at < p.end).length,
          )
          expect(count).toEqual(Array.from({ length: 80 }, (_, at) => (isCovering(one.ranges, at) ? 1 : 0)))
        }
      }),
    )
  })
})
