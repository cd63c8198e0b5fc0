import { describe, expect, it } from 'vitest'
import { reanchor } from '#core/anchor/reanchor.ts'
import { anchorOf } from '#core/anchor/span.ts'
import { anchoredIn, quoteIn } from './reanchored.ts'

const article = [
  'Minsk and Moscow signed a protocol on transit fees on Tuesday, the ministry said.',
  'The analyst Irina Karpenko warned that the fees will double before the winter.',
  'Officials in Moscow denied the report and called it a fabrication of the press.',
  'A second protocol on border queues is expected in Minsk next month.',
].join('\n')

describe('a corrected text', () => {
  it('that is the same leaves an annotation where it was', () => {
    const anchor = anchoredIn(article, 'warned that the fees will double')
    expect(reanchor(anchor, article, article)).toEqual({ type: 'exact', ranges: anchor.ranges })
  })

  it('with a sentence more at the front moves it by the length of that', () => {
    const lead = 'Correction: an earlier version misnamed the ministry.\n'
    const anchor = anchoredIn(article, 'the fees will double')
    const verdict = reanchor(anchor, article, lead + article)
    expect(verdict).toMatchObject({ type: 'moved', by: lead.length })
    expect(quoteIn(lead + article, verdict)).toBe('the fees will double')
  })

  it('with other words right beside the quote still has the quote', () => {
    const corrected = article.replace('warned that the fees', 'said on air that the fees')
    const verdict = reanchor(anchoredIn(article, 'the fees will double'), article, corrected)
    expect(verdict.type).toBe('moved')
    expect(quoteIn(corrected, verdict)).toBe('the fees will double')
  })

  it('with a paragraph put elsewhere takes the annotation along', () => {
    const [first = '', second = '', ...rest] = article.split('\n')
    const corrected = [second, first, ...rest].join('\n')
    for (const quote of ['Irina Karpenko', 'signed a protocol on transit fees']) {
      const verdict = reanchor(anchoredIn(article, quote), article, corrected)
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
    const verdict = reanchor(anchoredIn(article, quote), article, corrected)
    expect(verdict).toMatchObject({ type: 'fuzzy', found })
    expect(verdict.type === 'fuzzy' && verdict.similarity).toBeLessThan(1)
  })

  it('without the quote makes an orphan', () => {
    const corrected = article.replace(' and called it a fabrication of the press', '')
    const verdict = reanchor(anchoredIn(article, 'called it a fabrication of the press'), article, corrected)
    expect(verdict.type).toBe('orphaned')
  })

  it('does not take a passage that was there before for one that is gone', () => {
    const corrected = article.replace('Officials in Moscow denied the report', 'Nobody denied the report')
    const verdict = reanchor(anchoredIn(article, 'Moscow', 1), article, corrected)
    expect(verdict.type).toBe('orphaned')
    expect(verdict.type === 'orphaned' && verdict.candidates.map(({ found }) => found)).toContain('Moscow')
  })

  it('with the quote in three new places and its own gone asks which', () => {
    const quote = 'The ministry gave no figures'
    const text = `Prices rose in the spring.\n${quote}, an official said on Monday.\nThe end.`
    const three = ['Alpha', 'Beta', 'Gamma'].map((name) => `${name} wrote this: ${quote}. Nobody knew why.`)
    const verdict = reanchor(anchoredIn(text, quote), text, three.join('\n'))
    expect(verdict).toMatchObject({ type: 'orphaned', reason: 'ambiguous' })
    expect(verdict.type === 'orphaned' && verdict.candidates).toHaveLength(3)
  })

  it('that drops one of two identical passages does not guess which one is left', () => {
    const passage = 'The ministry denies it. '.repeat(6)
    const text = `${passage}${passage}`
    const verdict = reanchor(anchoredIn(text, 'The ministry denies it', 4), text, passage)
    expect(verdict).toMatchObject({ type: 'orphaned', reason: 'ambiguous' })
  })

  it('that is another article altogether finds nothing', () => {
    const other = 'Семь рек и одно озеро.\nThe quick brown fox jumps over lazy dogs, again and again.'
    expect(reanchor(anchoredIn(article, 'signed a protocol on transit fees'), article, other)).toMatchObject({
      type: 'orphaned',
      candidates: [],
    })
  })
})

describe('an annotation of several fragments', () => {
  const fragments = (...quotes: readonly string[]) =>
    anchorOf(
      article,
      quotes.flatMap((quote) => anchoredIn(article, quote).ranges),
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
    const verdict = reanchor(anchoredIn(article, 'the fees will double'), null, `A new lead.\n${article}`)
    expect(quoteIn(`A new lead.\n${article}`, verdict)).toBe('the fees will double')
  })

  it('is not put onto the next best place', () => {
    expect(reanchor(anchoredIn(article, 'Moscow', 1), null, 'Talks in Moscow went on.').type).not.toBe(
      'moved',
    )
  })
})
