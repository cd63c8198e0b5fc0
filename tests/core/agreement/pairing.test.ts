import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestAssignment } from '#core/agreement/assignment.ts'
import { pairSpans, type Span } from '#core/agreement/pairing.ts'

interface Named extends Span {
  readonly name: string
}

function span(name: string, begin: number, end: number): Named {
  return { name, label: name.slice(0, 1), ranges: [{ begin, end }] }
}

function shown(first: readonly Named[], second: readonly Named[]): readonly string[] {
  const { pairs, onlyFirst, onlySecond } = pairSpans(first, second)
  return [
    ...pairs.map((pair) => `${pair.first.name}=${pair.second.name}`),
    ...onlyFirst.map(({ name }) => `${name}=`),
    ...onlySecond.map(({ name }) => `=${name}`),
  ]
}

describe('pairing', () => {
  test.each<[string, readonly Named[], readonly Named[], readonly string[]]>([
    ['nothing with nothing', [], [], []],
    ['the same span', [span('a1', 0, 5)], [span('a2', 0, 5)], ['a1=a2']],
    ['spans that overlap', [span('a1', 0, 5)], [span('a2', 4, 9)], ['a1=a2']],
    ['no spans that only touch', [span('a1', 0, 5)], [span('a2', 5, 9)], ['a1=', '=a2']],
    ['by the greater overlap', [span('a1', 0, 9)], [span('a2', 0, 4), span('a3', 1, 9)], ['a1=a3', '=a2']],
    [
      'by the label before a little more overlap',
      [span('a1', 0, 9)],
      [span('b1', 0, 9), span('a2', 0, 6)],
      ['a1=a2', '=b1'],
    ],
    [
      'the same place with another label before a shred',
      [span('a1', 0, 9)],
      [span('b1', 0, 9), span('a2', 0, 2)],
      ['a1=b1', '=a2'],
    ],
    [
      'all rather than one well',
      [span('a1', 0, 10), span('a2', 8, 20)],
      [span('a3', 0, 12), span('a4', 11, 20)],
      ['a1=a3', 'a2=a4'],
    ],
    [
      'equal spans in reading order',
      [span('a1', 0, 4), span('a2', 0, 4)],
      [span('a3', 0, 4), span('a4', 0, 4)],
      ['a1=a3', 'a2=a4'],
    ],
    [
      'with the earlier of two as good',
      [span('a1', 2, 8)],
      [span('a2', 0, 4), span('a3', 6, 10)],
      ['a1=a2', '=a3'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(shown(first, second)).toEqual(expected)
  })

  test('counts the text of all ranges of a discontinuous span', () => {
    const split: Named = { name: 'a1', label: 'a', ranges: [{ begin: 0, end: 3 }, { begin: 20, end: 30 }] } // prettier-ignore
    expect(shown([split], [span('a2', 0, 3), span('a3', 20, 30), span('a4', 5, 15)])).toEqual([
      'a1=a3',
      '=a2',
      '=a4',
    ])
  })

  test('pairs each span at most once and loses none', () => {
    const spans = fc
      .array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(30), fc.integer({ min: 1, max: 9 })), {
        maxLength: 8,
      })
      .map((all) => all.map(([label, begin, size]) => span(label, begin, begin + size)))
    fc.assert(
      fc.property(spans, spans, (first, second) => {
        const { pairs, onlyFirst, onlySecond } = pairSpans(first, second)
        expect(new Set([...pairs.map((pair) => pair.first), ...onlyFirst])).toEqual(new Set(first))
        expect(new Set([...pairs.map((pair) => pair.second), ...onlySecond])).toEqual(new Set(second))
        expect(pairs.length + onlyFirst.length).toBe(first.length)
        expect(pairs.length + onlySecond.length).toBe(second.length)
      }),
    )
  })
})

/** The greatest total of a one-to-one assignment, by trying each of them. */
function slowTotal(scores: readonly (readonly number[])[]): number {
  const [row, ...others] = scores
  if (row === undefined) return 0
  const without = (column: number): number[][] =>
    others.map((other) => other.filter((_, index) => index !== column))
  return Math.max(slowTotal(others), ...row.map((score, column) => score + slowTotal(without(column))))
}

test('the assignment has the greatest total of all', () => {
  const matrices = fc.tuple(fc.nat(5), fc.nat(5)).chain(([rows, columns]) => {
    const row = fc.array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: columns, maxLength: columns })
    return fc.array(row, { minLength: rows, maxLength: rows })
  })
  fc.assert(
    fc.property(matrices, (scores) => {
      const columns = bestAssignment(scores)
      const taken = columns.filter((column) => column >= 0)
      expect(new Set(taken).size).toBe(taken.length)
      const total = columns.reduce((sum, column, row) => sum + (scores[row]?.[column] ?? 0), 0)
      expect(total).toBe(slowTotal(scores))
    }),
  )
})
