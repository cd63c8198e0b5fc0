import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Convention, Unit } from '#core/format/offsets/convention.ts'
import { unitMap } from '#core/format/offsets/count-units.ts'
import { provePlaces } from '#core/format/offsets/prove-places.ts'
import { hardText } from '#tests/core/anchor/texts.ts'

const codePoints: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'counted' }

/** How a tool sees a text, and the places of words in it as that tool counts. */
function seenBy(tool: (text: string) => string, count: (text: string) => number) {
  return (raw: string, words: readonly string[]) => {
    const seen = tool(raw)
    return words.map((quote) => {
      const start = seen.indexOf(quote)
      return { start: count(seen.slice(0, start)), end: count(seen.slice(0, start + quote.length)), quote }
    })
  }
}

const same = (text: string) => text
const lf = (text: string) => text.replaceAll('\r\n', '\n')
const marked = (text: string) => `\ufeff${text}`
const points = (text: string) => Array.from(text).length
const units = (text: string) => text.length
const bytes = (text: string) => new TextEncoder().encode(text).length
const clusters = (text: string) => [...new Intl.Segmenter('und').segment(text)].length

const raw = 'Минск 🇧🇾 ждёт 👩‍👩‍👧 ответа.\r\nМосква 🙂 молчит.\r\nВсё.'
const words = ['Минск', 'ждёт', 'ответа', 'Москва', 'молчит', 'Всё']

function prove(spans: readonly { start: number; end: number; quote: string | null }[], hasMark = false) {
  const stated = spans.map(({ start, end, quote }, index) => ({
    id: `T${index}`,
    ranges: [{ start, end }],
    quote,
  }))
  return provePlaces([{ raw, hasMark, spans: stated }], codePoints)
}

describe('what offsets count', () => {
  it.each([
    ['code points of the file', same, points, 'code-points', false],
    ['UTF-16 code units', same, units, 'utf-16', false],
    ['bytes', same, bytes, 'utf-8', false],
    ['grapheme clusters', same, clusters, 'graphemes', false],
    ['code points of a text with LF', lf, points, 'code-points, CR LF counted as one', false],
    ['UTF-16 of a text with LF', lf, units, 'utf-16, CR LF counted as one', false],
    ['code points behind a mark', marked, points, 'code-points, byte order mark counted', true],
    ['bytes behind a mark', marked, bytes, 'utf-8, byte order mark counted', true],
    ['code points, the mark left out', same, points, 'code-points, byte order mark not counted', true],
  ])('is found out by quotes: %s', (_, tool, count, unit, hasMark) => {
    const { verdict, texts } = prove(seenBy(tool, count)(raw, words), hasMark)
    expect(verdict).toEqual({ unit, explained: words.length, of: words.length })
    const [{ text, places } = { text: '', places: [] }] = texts
    expect(places.map(({ ranges }) => text.slice(ranges?.[0]?.start, ranges?.[0]?.end))).toEqual(words)
  })

  it('is found out by word edges where there are no quotes', () => {
    const spans = seenBy(lf, units)(raw, words).map((span) => ({ ...span, quote: null }))
    expect(prove(spans).verdict).toMatchObject({ unit: 'utf-16, CR LF counted as one', explained: 6 })
  })

  it('is what the format usually counts where nothing tells them apart, and is doubted only where it is not', () => {
    expect(prove(seenBy(same, points)(raw, ['Минск'])).doubt).toBeNull()
    expect(prove(seenBy(same, bytes)(raw, words)).doubt).toMatchObject({ code: 'offsets-read-as' })
  })
})

describe('a span that does not fit', () => {
  const [first, ...others] = seenBy(same, points)(raw, words)

  it('stays where it is stated; what stands there and where its quote is, is said', () => {
    const moved = { start: 0, end: 5, quote: 'молчит' }
    const { texts, verdict } = prove([moved, ...others])
    expect(verdict).toMatchObject({ explained: 5, of: 6 })
    expect(texts[0]?.places[0]).toMatchObject({
      ranges: [{ start: 0, end: 5 }],
      doubt: { code: 'quote-elsewhere', params: { found: 'Минск', elsewhereStart: others[3]?.start } },
    })
  })

  it.each([
    ['outside', { start: 9000, end: 9005 }, 'span-outside'],
    ['empty', { start: 3, end: 3 }, 'span-empty'],
  ])('is left out where it is %s', (_, place, code) => {
    const { texts } = prove([{ ...place, quote: 'x' }, ...(first ? [first] : []), ...others])
    expect(texts[0]?.places[0]).toMatchObject({ ranges: null, problem: { code } })
  })

  it('is widened to whole characters, and said so', () => {
    const { texts } = prove([{ start: 6, end: 7, quote: null }, ...others])
    expect(texts[0]?.places[0]).toMatchObject({
      ranges: [{ start: 6, end: 10 }],
      doubt: { code: 'span-widened' },
    })
  })
})

describe('a map of units', () => {
  it.each<Unit>(['code-points', 'utf-16', 'utf-8', 'graphemes'])('goes there and back: %s', (unit) => {
    fc.assert(
      fc.property(hardText, (text) => {
        const map = unitMap(text, unit)
        expect(map.toUtf16(map.length)).toBe(text.length)
        for (let at = 0; at <= map.length; at++) {
          const there = map.toUtf16(at)
          expect(map.fromUtf16(there)).toBeLessThanOrEqual(at)
          expect(map.toUtf16(map.fromUtf16(there))).toBe(there)
        }
      }),
    )
  })
})
