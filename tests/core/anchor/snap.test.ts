import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '#core/anchor/grapheme.ts'
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  snapToWords,
} from '#core/anchor/snap.ts'
import { textWithRange } from './texts.ts'

/** `a [selection] b`: the text without its marks, and the range between them. */
function marked(pattern: string) {
  const start = pattern.indexOf('[')
  const end = pattern.indexOf(']') - 1
  return { text: pattern.replace(/[[\]]/g, ''), range: { start, end } }
}

describe('a selection snaps to words', () => {
  it.each([
    ['Putin is not re[ady to be host]age here', 'ready to be hostage'],
    ['said[ that ]he', 'that'],
    ['of Luka[shenk]a’s policy', 'Lukashenka’s'],
    ['the Russian-Bel[arus]ian border', 'Russian-Belarusian'],
    ['a burden[.]', '.'],
    ['“[Solidarity with Minsk,]” he said', 'Solidarity with Minsk,'],
    ['about 2.[5] billion', '2.5'],
    ['цена на [не]фть', 'нефть'],
    ['no\u00a0[break ]space', 'break'],
  ])('%s', (pattern, expected) => {
    const { text, range } = marked(pattern)
    const snapped = snapToWords(text, range)
    expect(snapped && text.slice(snapped.start, snapped.end)).toBe(expected)
  })

  it('and is nothing where only blanks were selected', () => {
    expect(snapToWords('a  \u00a0 b', { start: 1, end: 5 })).toBeNull()
  })

  it('once: snapping again changes nothing, no grapheme is cut, no outer blank stays', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const once = snapToWords(text, range)
        if (!once) return
        expect(snapToWords(text, once)).toEqual(once)
        expect(isGraphemeBoundary(text, once.start) && isGraphemeBoundary(text, once.end)).toBe(true)
        const quote = text.slice(once.start, once.end)
        expect(quote.trim()).toBe(quote)
      }),
    )
  })
})

describe('edges move by word', () => {
  const text = 'Minsk’s line, hard-won: no 2.5 %.'

  it('forward over every word end and back over every word start', () => {
    const ends: string[] = []
    for (let at = 0; at < text.length; at = nextWordEnd(text, at))
      ends.push(text.slice(at, nextWordEnd(text, at)))
    expect(ends).toEqual(['Minsk’s', ' line', ', hard-won', ': no', ' 2.5', ' %.'])
    const starts: string[] = []
    for (let at = text.length; at > 0; at = previousWordStart(text, at))
      starts.push(text.slice(previousWordStart(text, at), at))
    expect(starts).toEqual(['2.5 %.', 'no ', 'hard-won: ', 'line, ', 'Minsk’s '])
  })

  it('inward to the next word’s start and the previous word’s end', () => {
    expect(text.slice(nextWordStart(text, 0))).toMatch(/^line/)
    expect(text.slice(0, previousWordEnd(text, text.length))).toMatch(/2\.5$/)
  })
})
