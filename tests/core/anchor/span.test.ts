import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, checkRanges, contextLength, quoteOf } from '#core/anchor/span.ts'
import { textWithRange } from './texts.ts'

describe('ranges of an annotation', () => {
  const text = 'Minsk 🇧🇾 waits.'

  it.each([
    ['outside the text', [{ start: 3, end: 99 }], 'range-outside'],
    ['empty', [{ start: 3, end: 3 }], 'range-empty'],
    ['backwards', [{ start: 5, end: 3 }], 'range-empty'],
    ['in a surrogate pair', [{ start: 0, end: 7 }], 'range-splits-character'],
    ['in a flag', [{ start: 0, end: 8 }], 'range-splits-character'],
    [
      'overlapping',
      [
        { start: 0, end: 4 },
        { start: 2, end: 5 },
      ],
      'ranges-overlap',
    ],
    ['none at all', [], 'range-empty'],
  ])('are refused: %s', (_, ranges, code) => {
    expect(checkRanges(text, ranges)).toMatchObject({ ok: false, problem: { code } })
  })

  it('are sorted, and joined where they touch', () => {
    const ranges = [
      { start: 11, end: 16 },
      { start: 0, end: 2 },
      { start: 2, end: 5 },
    ]
    expect(checkRanges(text, ranges)).toEqual({
      ok: true,
      value: [
        { start: 0, end: 5 },
        { start: 11, end: 16 },
      ],
    })
  })
})

describe('an anchor', () => {
  it('quotes what stands there, with well-formed context on both sides', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const checked = checkRanges(text, [range])
        if (!checked.ok) return
        const anchor = anchorOf(text, checked.value)
        expect(anchor.prefix + anchor.quote + anchor.suffix).toBe(
          text.slice(range.start - anchor.prefix.length, range.end + anchor.suffix.length),
        )
        expect(anchor.prefix.length).toBeLessThanOrEqual(contextLength)
        expect(/\p{Cs}/u.test(anchor.prefix + anchor.suffix)).toBe(false)
      }),
    )
  })

  it('joins the fragments of a discontinuous span by one space', () => {
    const text = 'Moscow, he said, will wait'
    expect(
      quoteOf(text, [
        { start: 0, end: 6 },
        { start: 17, end: 26 },
      ]),
    ).toBe('Moscow will wait')
  })
})
