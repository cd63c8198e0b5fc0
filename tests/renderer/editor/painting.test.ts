// @vitest-environment jsdom

import { describe, expect, test } from 'vitest'
import { intervalIndex } from '#core/anchor/interval-index.ts'
import { lanesOf } from '#core/anchor/lanes.ts'
import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import type { Box } from '#renderer/editor/geometry/box.ts'
import type { TextGeometry } from '#renderer/editor/geometry/text-geometry.ts'
import { paint } from '#renderer/editor/paint/painting.ts'
import { annotation } from './annotations.ts'

const columns = 10

/** A text of ten characters a line, each 1 px wide, on lines 10 px apart; it notes what it was asked to measure. */
function grid(): { readonly geometry: TextGeometry; readonly asked: Range[] } {
  const asked: Range[] = []
  const boxesOf = (range: Range): readonly Box[] => {
    asked.push(range)
    const lines: Box[] = []
    for (let start = range.start; start < range.end;) {
      const end = Math.min(range.end, (Math.floor(start / columns) + 1) * columns)
      lines.push({
        left: start % columns,
        top: Math.floor(start / columns) * 10,
        width: end - start,
        height: 8,
      })
      start = end
    }
    return lines
  }
  return { asked, geometry: { boxesOf, rangeBetween: () => ({ start: 0, end: 0 }), blockEdges: () => [] } }
}

function painted(annotations: readonly Annotation[], window = { start: 0, end: 100 }) {
  const { geometry, asked } = grid()
  const index = intervalIndex(annotations, ({ ranges }) => hull(ranges))
  const request = { laneOf: lanesOf(index), scheme: defaultScheme, geometry, window, room: columns }
  return { asked, ...paint({ ...request, annotations: index.overlapping(window) }) }
}

function places(boxes: readonly Box[]): readonly (readonly number[])[] {
  return boxes.map(({ left, top, width }) => [left, top, width])
}

describe('a painting', () => {
  test('fills one box a line', () => {
    const { fills, lanes } = painted([annotation('a', [{ start: 7, end: 23 }])])
    expect(places(fills)).toEqual([
      [7, 0, 3],
      [0, 10, 10],
      [0, 20, 3],
    ])
    expect(lanes).toEqual([])
  })

  test('draws a line for the outer annotation under the inner one, and only there', () => {
    const outer = annotation('outer', [{ start: 0, end: 9 }])
    const inner = annotation('inner', [{ start: 3, end: 5 }], { kind: 'source' })
    const { fills, lanes } = painted([outer, inner])
    expect(fills.map(({ style, left, width }) => [style.colour, left, width])).toEqual([
      ['amber', 0, 3],
      ['green', 3, 2],
      ['amber', 5, 4],
    ])
    expect(places(lanes)).toEqual([[3, 0, 2]])
    expect(lanes[0]).toMatchObject({ lane: 0, part: 'span', style: { colour: 'amber' } })
  })

  test('leads through the gap between fragments', () => {
    const { lanes } = painted([
      annotation('a', [
        { start: 0, end: 2 },
        { start: 6, end: 8 },
      ]),
    ])
    expect(places(lanes)).toEqual([[2, 0, 4]])
    expect(lanes[0]?.part).toBe('gap')
  })

  test('measures nothing outside the window', () => {
    const long = annotation('long', [{ start: 0, end: 90 }], { stances: { minsk: 'critical' } })
    const { asked, chips } = painted([long, annotation('inner', [{ start: 30, end: 60 }])], {
      start: 40,
      end: 50,
    })
    expect(asked.every(({ start, end }) => 40 <= start && end <= 50)).toBe(true)
    expect(chips).toEqual([])
  })

  test('puts the stated stances, in the scheme’s order, where the span ends', () => {
    const stances = { minsk: 'critical', moscow: 'neutral' }
    const request = painted([annotation('a', [{ start: 0, end: 12 }], { stances })])
    expect(request.chips.map(({ label, leaning, top }) => [label, leaning, top])).toEqual([
      ['Moscow =', 'neutral', 10],
      ['Minsk −', 'critical', 10],
    ])
  })

  test('loses no annotation of ten thousand, six deep', () => {
    const all = Array.from({ length: 10_000 }, (_, i) => {
      const start = Math.floor(i / 6) * 20 + (i % 6)
      return annotation(`a${i}`, [{ start, end: start + 14 - 2 * (i % 6) }])
    })
    const { fills, lanes } = painted(all, { start: 0, end: 50_000 })
    const seen = new Set([...fills, ...lanes].map(({ key }) => key.split(' ')[0]))
    expect(seen.size).toBe(10_000)
  })
})
