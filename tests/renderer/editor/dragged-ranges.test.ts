import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteOf } from '#core/anchor/span.ts'
import { draggedRanges, type Edge } from '#renderer/editor/drag/dragged-ranges.ts'

const text = 'Minsk should not expect political support from Moscow, Kalachev said.'

function quote(from: string, edge: Edge, to: string): string {
  const start = text.indexOf(from)
  const ranges = [{ start, end: start + from.length }]
  return quoteOf(text, draggedRanges(text, ranges, { edge, offset: place(to) }))
}

/** `to` is a piece of the text with a bar where the pointer is. */
function place(to: string): number {
  return text.indexOf(to.replace('|', '')) + to.indexOf('|')
}

describe('dragging an edge', () => {
  test.each<[string, Edge, string, string]>([
    ['political support', 'end', 'fro|m', 'political support from'],
    ['political support', 'end', 'f|rom', 'political support'],
    ['political support', 'end', 'Moscow|,', 'political support from Moscow'],
    ['political support', 'end', 'Moscow,|', 'political support from Moscow,'],
    ['political support', 'start', 'ex|pect', 'expect political support'],
    ['political support', 'start', 'expec|t', 'political support'],
    ['political support', 'start', 'supp|ort', 'support'],
    ['political support', 'start', 'Kala|chev', 'support'],
    ['political support', 'end', 'Min|sk', 'political'],
  ])('takes %j by its %s to %j and gets %j', (from, edge, to, expected) => {
    expect(quote(from, edge, to)).toBe(expected)
  })

  test('leaves the marks of a quotation with the words that it does not take', () => {
    const quoted = 'An official noted that “partners asked”, and left.'
    const all = [{ start: 3, end: 11 }]
    const to = quoted.indexOf('partners') + 2
    expect(quoteOf(quoted, draggedRanges(quoted, all, { edge: 'end', offset: to }))).toBe(
      'official noted that',
    )
    const back = [{ start: quoted.indexOf('asked'), end: quoted.length }]
    const from = quoted.indexOf('asked') + 4
    expect(quoteOf(quoted, draggedRanges(quoted, back, { edge: 'start', offset: from }))).toBe('and left.')
  })

  test('never leaves a blank at an edge, and never an empty range', () => {
    const drag = fc.record({ edge: fc.constantFrom<Edge>('start', 'end'), offset: fc.nat(text.length) })
    fc.assert(
      fc.property(drag, (to) => {
        const moved = quoteOf(text, draggedRanges(text, [{ start: 6, end: 16 }], to))
        expect(moved).toBe(moved.trim())
        expect(moved).not.toBe('')
      }),
    )
  })

  test('moves the outer edges of a span in fragments only', () => {
    const ranges = [
      { start: 0, end: 5 },
      { start: 24, end: 33 },
    ]
    expect(draggedRanges(text, ranges, { edge: 'end', offset: 41 })).toEqual([
      { start: 0, end: 5 },
      { start: 24, end: 41 },
    ])
    expect(draggedRanges(text, ranges, { edge: 'end', offset: 3 })[1]).toEqual({ start: 24, end: 33 })
  })
})
