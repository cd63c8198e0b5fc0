import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '#core/anchor/grapheme.ts'
import { reanchor, reanchorer } from '#core/anchor/reanchor.ts'
import { anchorOf, checkRanges, quoteOf } from '#core/anchor/span.ts'
import { anchorVerdictSchema } from '#core/anchor/verdict.ts'
import { edited, textWithRange } from './texts.ts'

const article = [
  'Minsk and Moscow signed a protocol on transit fees on Tuesday, the ministry said.',
  'The analyst Irina Karpenko warned that the fees will double before the winter.',
  'Officials in Moscow denied the report and called it a fabrication of the press.',
  'A second protocol on border queues is expected in Minsk next month.',
].join('\n')

/** The anchor of the `nth` occurrence of `quote`, counted from 0. */
function anchored(quote: string, { text = article, nth = 0 } = {}) {
  let start = text.indexOf(quote)
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`“${quote}” is not in the text`)
  return anchorOf(text, [{ start, end: start + quote.length }])
}

describe('a corrected text', () => {
  it('that is the same leaves an annotation where it was', () => {
    const anchor = anchored('warned that the fees will double')
    expect(reanchor(anchor, article, article)).toEqual({ type: 'exact', ranges: anchor.ranges })
  })

  it('with a sentence more at the front moves it by the length of that', () => {
    const lead = 'Correction: an earlier version misnamed the ministry.\n'
    const anchor = anchored('the fees will double')
    const verdict = reanchor(anchor, article, lead + article)
    expect(verdict).toMatchObject({ type: 'moved', by: lead.length })
    expect(quoteIn(lead + article, verdict)).toBe('the fees will double')
  })

  it('with other words right beside the quote still has the quote', () => {
    const corrected = article.replace('warned that the fees', 'said on air that the fees')
    const verdict = reanchor(anchored('the fees will double'), article, corrected)
    expect(verdict.type).toBe('moved')
    expect(quoteIn(corrected, verdict)).toBe('the fees will double')
  })

  it('with a paragraph put elsewhere takes the annotation along', () => {
    const [first = '', second = '', ...rest] = article.split('\n')
    const corrected = [second, first, ...rest].join('\n')
    for (const quote of ['Irina Karpenko', 'signed a protocol on transit fees']) {
      const verdict = reanchor(anchored(quote), article, corrected)
      expect(verdict.type).toBe('moved')
      expect(quoteIn(corrected, verdict)).toBe(quote)
    }
  })

  it.each([
    ['a letter mended', 'called it a fabrication', 'caled it a fabrication', 'caled it a fabrication'],
    [
      'a word put in',
      'fees will double before',
      'fees will surely double before',
      'fees will surely double before',
    ],
    [
      'a word exchanged',
      'will double before the winter',
      'will double before the spring',
      'will double before the spring',
    ],
    ['a word taken out', 'is expected in Minsk next month', 'is expected in Minsk', 'is expected in Minsk'],
  ])('with %s asks, and shows what stands there now', (_, quote, put, found) => {
    const corrected = article.replace(quote, put)
    const verdict = reanchor(anchored(quote), article, corrected)
    expect(verdict).toMatchObject({ type: 'fuzzy', found })
    expect(verdict.type === 'fuzzy' && verdict.similarity).toBeLessThan(1)
  })

  it('without the quote makes an orphan', () => {
    const corrected = article.replace(' and called it a fabrication of the press', '')
    const verdict = reanchor(anchored('called it a fabrication of the press'), article, corrected)
    expect(verdict.type).toBe('orphaned')
  })

  it('does not take a passage that was there before for one that is gone', () => {
    const corrected = article.replace('Officials in Moscow denied the report', 'Nobody denied the report')
    const verdict = reanchor(anchored('Moscow', { nth: 1 }), article, corrected)
    expect(verdict.type).toBe('orphaned')
    expect(verdict.type === 'orphaned' && verdict.candidates.map(({ found }) => found)).toContain('Moscow')
  })

  it('with the quote in three new places and its own gone asks which', () => {
    const quote = 'The ministry gave no figures'
    const text = `Prices rose in the spring.\n${quote}, an official said on Monday.\nThe end.`
    const three = ['Alpha', 'Beta', 'Gamma'].map((name) => `${name} wrote this: ${quote}. Nobody knew why.`)
    const verdict = reanchor(anchored(quote, { text }), text, three.join('\n'))
    expect(verdict).toMatchObject({ type: 'orphaned', reason: 'ambiguous' })
    expect(verdict.type === 'orphaned' && verdict.candidates).toHaveLength(3)
  })

  it('that drops one of two identical passages does not guess which one is left', () => {
    const passage = 'The ministry denies it. '.repeat(6)
    const text = `${passage}${passage}`
    const verdict = reanchor(anchored('The ministry denies it', { text, nth: 4 }), text, passage)
    expect(verdict).toMatchObject({ type: 'orphaned', reason: 'ambiguous' })
  })

  it('that is another article altogether finds nothing', () => {
    const other = 'Семь рек и одно озеро.\nThe quick brown fox jumps over lazy dogs, again and again.'
    expect(reanchor(anchored('signed a protocol on transit fees'), article, other)).toMatchObject({
      type: 'orphaned',
      candidates: [],
    })
  })
})

describe('an annotation of several fragments', () => {
  const fragments = (...quotes: readonly string[]) =>
    anchorOf(
      article,
      quotes.flatMap((quote) => anchored(quote).ranges),
    )

  it('goes along fragment by fragment', () => {
    const corrected = article.replace('on Tuesday', 'on the third Tuesday of May')
    const verdict = reanchor(fragments('signed a protocol', 'the ministry said'), article, corrected)
    expect(verdict.type).toBe('moved')
    expect(quoteIn(corrected, verdict)).toBe('signed a protocol the ministry said')
  })

  it('is an orphan where one of them is lost', () => {
    const corrected = article.replace(', the ministry said', '')
    const verdict = reanchor(fragments('signed a protocol', 'the ministry said'), article, corrected)
    expect(verdict.type).toBe('orphaned')
  })

  it('is an orphan where they change places', () => {
    const [first = '', second = '', ...rest] = article.split('\n')
    const corrected = [second, first, ...rest].join('\n')
    const verdict = reanchor(fragments('signed a protocol', 'Irina Karpenko'), article, corrected)
    expect(verdict).toEqual({ type: 'orphaned', reason: 'fragments', candidates: [] })
  })
})

describe('an annotation whose text is not known any more', () => {
  it('is found by its quote and surroundings', () => {
    const verdict = reanchor(anchored('the fees will double'), null, `A new lead.\n${article}`)
    expect(quoteIn(`A new lead.\n${article}`, verdict)).toBe('the fees will double')
  })

  it('is not put onto the next best place', () => {
    expect(reanchor(anchored('Moscow', { nth: 1 }), null, 'Talks in Moscow went on.').type).not.toBe('moved')
  })
})

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
        const anchor = anchored(words.slice(from, to).join(' '), { text })
        expect(reanchor(anchor, text, lead + text)).toMatchObject({ type: 'moved', by: lead.length })
      }),
    )
  })

  it('what is taken out takes the annotation with it', () => {
    fc.assert(
      fc.property(taggedWords, ({ words, from, to }) => {
        const anchor = anchored(words.slice(from, to).join(' '), { text: words.join(' ') })
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
        const verdict = reanchor(anchored(quote, { text: words.join(' ') }), words.join(' '), corrected)
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
          const places = verdict.type === 'orphaned' ? [] : [verdict.ranges]
          const offered = 'candidates' in verdict ? verdict.candidates.map(({ ranges }) => ranges) : []
          for (const { start, end } of [...places, ...offered].flat()) {
            expect(start < end && end <= to.length).toBe(true)
            expect(isGraphemeBoundary(to, start) && isGraphemeBoundary(to, end)).toBe(true)
          }
          const isLoose = verdict.type === 'fuzzy' || verdict.type === 'orphaned'
          expect(isLoose || quoteIn(to, verdict) === anchor.quote).toBe(true)
        }
      }),
    )
  })
})

function quoteIn(text: string, verdict: ReturnType<typeof reanchor>): string | null {
  return verdict.type === 'orphaned' ? null : quoteOf(text, verdict.ranges)
}
