import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '#core/format/text/read-text.ts'
import { textBlocks } from '#core/format/text/text-shape.ts'
import { hardText } from '#tests/core/anchor/texts.ts'
import { codes, only, shown } from './shown.ts'

const prose =
  'The working groups of the two governments parted on Tuesday without a final text, although both sides had spoken of the home stretch.'

const blocksOf = (text: string) => shown(text, textBlocks(text))
const readAs = (name: string, text: string) => readText({ name, text })
const titleOf = (name: string, text: string) => only(readAs(name, text)).metadata.title

describe('blocks of a plain text', () => {
  it('are its lines where lines are paragraphs', () => {
    expect(blocksOf(`${prose}\n${prose}\n\n\n${prose}`)).toEqual(Array(3).fill(`paragraph: ${prose}`))
  })

  it('join the lines that an editor or a mail program has wrapped', () => {
    const text = [
      'The next round of consultations on the so-called road maps of the Union',
      'State ended on Tuesday evening the way the previous four had ended: with',
      'a joint photograph, a short communiqué and a promise to meet again.',
      '',
      'There were no papers on the table for signature, although a week earlier',
      'both sides had spoken of the home stretch.',
    ].join('\n')
    expect(
      textBlocks(text).map(({ type, start, end }) => [type, text.slice(start, end).split('\n').length]),
    ).toEqual([
      ['paragraph', 3],
      ['paragraph', 2],
    ])
  })

  it('leave out bullets, numbers and quotation marks of lists and mails', () => {
    const text = `What remains:\n\n  • gas – soon;\n  - oil\n* a code\n1. one\n2. two\n10) ten\n> He said so.`
    expect(blocksOf(text)).toEqual([
      'paragraph: What remains:',
      'list-item: gas – soon;',
      'list-item: oil',
      'list-item: a code',
      'list-item: one',
      'list-item: two',
      'paragraph: 10) ten',
      'quote: He said so.',
    ])
  })

  it('are no list where a number or a dash begins a sentence', () => {
    const text = '7. November is a Sunday.\n— Yes, — he said.\n-5 degrees\n2019 was better.'
    expect(blocksOf(text).map((block) => block.split(':')[0])).toEqual(Array(4).fill('paragraph'))
  })

  it('join what goes on under a wrapped list item', () => {
    const text = [
      '  • gas – Minsk wants the domestic Russian price at once, while Moscow',
      '    offers it after the common tax code has been signed and ratified by',
      '    both of the parliaments;',
      '  • oil – the parties have not even agreed on how to count the losses of',
      '    the manoeuvre.',
    ].join('\n')
    expect(textBlocks(text).map((block) => block.type)).toEqual(['list-item', 'list-item'])
  })

  it.each([
    ['before a paragraph', `${prose}\n\nCommentary\n\n${prose}`, 'heading 2: Commentary'],
    [
      'between lines that are paragraphs',
      `${prose}\nSomeone else’s tickets\n${prose}`,
      'heading 2: Someone else’s tickets',
    ],
    ['in Cyrillic', `${prose}\n\nЧто дальше\n\n${prose}`, 'heading 2: Что дальше'],
    ['but not with a stop', `${prose}\n\nHe left.\n\n${prose}`, 'paragraph: He left.'],
    ['but not with a colon', `${prose}\n\nWhat remains:\n\n${prose}`, 'paragraph: What remains:'],
    ['but not an insert', `${prose}\n\nREAD: Five Numbers\n\n${prose}`, 'paragraph: READ: Five Numbers'],
    ['but not a date', `${prose}\n\nApril 22, 2016 18:18\n\n${prose}`, 'paragraph: April 22, 2016 18:18'],
    ['but not at the end', `${prose}\n\n${prose}\n\nWorld news`, 'paragraph: World news'],
    ['but not under a name', `${prose}\n\nEnergy\nO. Tarnavsky\n${prose}`, 'paragraph: O. Tarnavsky'],
  ])('have headings: a short line %s', (_, text, block) => {
    expect(blocksOf(text)).toContain(block)
  })

  it('never overlap, never have outer blanks, and leave out nothing but blanks and marks of lists', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        let at = 0
        for (const { start, end } of textBlocks(text)) {
          expect(text.slice(at, start)).toMatch(/^[\s\-•*>]*$/u)
          expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/)
          at = end
        }
        expect(text.slice(at)).toMatch(/^[\s\-•*>]*$/u)
      }),
    )
  })
})

describe('the title of a plain text', () => {
  it('is a first line that reads like one, and a heading', () => {
    const file = readAs('a.txt', `Minsk signs nothing again\n\n${prose}`)
    expect(only(file).metadata.title).toBe('Minsk signs nothing again')
    expect(shown(only(file).text, only(file).blocks)[0]).toBe('heading 1: Minsk signs nothing again')
    expect(codes(file.doubted)).toEqual(['title-guessed'])
  })

  it('may stand under the name of a column', () => {
    expect(titleOf('a.txt', `Analyses\n\nA tariff instead of a quarrel\n\n${prose}`)).toBe(
      'A tariff instead of a quarrel',
    )
  })

  it.each([
    ['news/Border_queue-at-Brest.txt', 'Border queue at Brest', 'title-from-name'],
    [
      '000_b457613d2988626f.txt',
      'The working groups of the two governments parted on Tuesday without a final…',
      'title-guessed',
    ],
    [
      '2021-11-15.txt',
      'The working groups of the two governments parted on Tuesday without a final…',
      'title-guessed',
    ],
  ])('is taken from the name of %s where no line is one, if it has words', (name, title, code) => {
    const file = readAs(name, prose)
    expect(only(file).metadata.title).toBe(title)
    expect(codes(file.doubted)).toEqual([code])
  })
})

describe('reading a plain text', () => {
  it('changes nothing but carriage returns', () => {
    const text = ' One\u00a0two..\r\n\r\n“Three ”he said\rfour\u2028five \n'
    expect(only(readAs('a.txt', text)).text).toBe(' One\u00a0two..\n\n“Three ”he said\nfour\u2028five \n')
  })

  const folder = new URL('../../../../shared/articles/', import.meta.url)
  const real = existsSync(folder) ? readdirSync(folder) : []

  it('finds a title and several paragraphs in every real article at hand', () => {
    for (const name of real) {
      const { metadata, text, blocks } = only(readAs(name, readFileSync(new URL(name, folder), 'utf8')))
      expect(metadata.title).toMatch(/^\p{Lu}.{10}/u)
      expect(blocks.filter((block) => block.type === 'paragraph').length).toBeGreaterThan(3)
      expect(blocks.filter((block) => block.type === 'heading').length).toBeLessThan(5)
      expect(text.slice(blocks.at(-1)?.end)).toMatch(/^\s*$/)
    }
  })
})
