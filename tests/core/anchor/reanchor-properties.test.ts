import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '#core/anchor/grapheme.ts'
import { reanchor, reanchorer } from '#core/anchor/reanchor.ts'
import { anchorOf, checkRanges } from '#core/anchor/span.ts'
import { type AnchorVerdict, anchorVerdictSchema } from '#core/anchor/verdict.ts'
import { anchoredIn, quoteIn } from './reanchored.ts'
import { edited, textWithRange } from './texts.ts'

/** Words that occur once each, so that there is never a doubt which one is meant. */
const distinctWords = fc
  .uniqueArray(fc.integer({ min: 36 ** 3, max: 36 ** 5 }), { minLength: 40, maxLength: 80, size: 'max' })
  .map((numbers) => numbers.map((n) => n.toString(36)))

/** A run of words in the middle of a text that has at least eight words on either side. */
const taggedWords = distinctWords.chain((words) =>
  fc
    .tuple(fc.integer({ min: 18, max: words.length - 20 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, count]) => ({ words, from, to: Math.min(words.length - 18, from + count) })),
)

const otherWords = fc
  .uniqueArray(fc.integer({ min: 36 ** 6, max: 36 ** 7 }), { minLength: 1, maxLength: 30 })
  .map((numbers) => numbers.map((n) => n.toString(36)))

describe('for any text', () => {
  it('nothing moves where nothing changed', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const checked = checkRanges(text, [range])
        if (!checked.ok) return
        const anchor = anchorOf(text, checked.value)
        expect(reanchor(anchor, text, text)).toEqual({ type: 'exact', ranges: anchor.ranges })
      }),
    )
  })

  it('what is put in front moves it by just that', () => {
    fc.assert(
      fc.property(taggedWords, otherWords, ({ words, from, to }, others) => {
        const text = words.join(' ')
        const lead = `${others.join(' ')} `
        const anchor = anchoredIn(text, words.slice(from, to).join(' '))
        expect(reanchor(anchor, text, lead + text)).toMatchObject({ type: 'moved', by: lead.length })
      }),
    )
  })

  it('what is taken out takes the annotation with it', () => {
    fc.assert(
      fc.property(taggedWords, ({ words, from, to }) => {
        const anchor = anchoredIn(words.join(' '), words.slice(from, to).join(' '))
        const corrected = words.toSpliced(from, to - from).join(' ')
        expect(reanchor(anchor, words.join(' '), corrected)).toMatchObject({ type: 'orphaned' })
      }),
    )
  })

  it('edits away from the quote and its surroundings leave the same words tagged', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 6 }), otherWords), { maxLength: 4 })
    fc.assert(
      fc.property(taggedWords, edits, edits, ({ words, from, to }, before, behind) => {
        const quote = words.slice(from, to).join(' ')
        const corrected = [
          ...edited(words.slice(0, from - 10), before),
          ...words.slice(from - 10, to + 10),
          ...edited(words.slice(to + 10), behind),
        ].join(' ')
        const verdict = reanchor(anchoredIn(words.join(' '), quote), words.join(' '), corrected)
        expect(['exact', 'moved']).toContain(verdict.type)
        expect(quoteIn(corrected, verdict)).toBe(quote)
      }),
    )
  })

  it('a verdict never cuts a character, leaves the text, or says that other words are the same', () => {
    fc.assert(
      fc.property(textWithRange, textWithRange, ({ text, range }, { text: other }) => {
        const checked = checkRanges(text, [range])
        if (!checked.ok) return
        const anchor = anchorOf(text, checked.value)
        for (const [from, to] of [
          [text, other],
          [null, other],
          [text, other + text],
          [text, text + other],
        ] as const) {
          const verdict = reanchorer(from, to)(anchor)
          expect(anchorVerdictSchema.parse(verdict)).toEqual(verdict)
          for (const { start, end } of placesOf(verdict)) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(to.length)
            expect(isGraphemeBoundary(to, start) && isGraphemeBoundary(to, end)).toBe(true)
          }
          const isSame = verdict.type === 'exact' || verdict.type === 'moved'
          expect(isSame ? quoteIn(to, verdict) : anchor.quote).toBe(anchor.quote)
        }
      }),
    )
  })
})

/** Where a verdict leads, and what it offers. */
function placesOf(verdict: AnchorVerdict) {
  const places = verdict.type === 'orphaned' ? [] : verdict.ranges
  const offered = 'candidates' in verdict ? verdict.candidates.flatMap(({ ranges }) => ranges) : []
  return [...places, ...offered]
}
