import { describe, expect, it } from 'vitest'
import { sentenceAt, sentencesOf } from '#core/anchor/sentence.ts'

function split(text: string): readonly string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))
}

describe('sentences', () => {
  it.each([
    ['plain ones', ['Moscow waits.', 'Minsk does not.']],
    ['a quotation inside a quotation', ['“He said ‘no deal’ twice,” she noted.', 'Nobody answered.']],
    ['a closing mark behind a blank', ['“There is no credit. “', 'That was all.']],
    ['a doubled stop', ['The pressure eased again..', 'Then it rose.']],
    ['initials', ['A. Lukin of Gomel objected.', 'So did Dr. Petrenko.']],
    ['Cyrillic', ['Минск ждёт.', 'Москва молчит!', '«Кредита нет».']],
    ['decimals and acronyms', ['Exports fell by 2.5 percent in the U.S. market.', 'Prices rose.']],
  ])('%s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected)
  })

  it('never cross a block', () => {
    const text = 'A heading without a stop\nIts paragraph.'
    const blocks = [
      { type: 'heading' as const, start: 0, end: 24 },
      { type: 'paragraph' as const, start: 25, end: 39 },
    ]
    expect(sentenceAt(text, blocks, 3)).toEqual({ start: 0, end: 24 })
    expect(sentenceAt(text, blocks, 30)).toEqual({ start: 25, end: 39 })
  })

  it('under the caret: the one it stands in, at its start, between two the next, at the very end the last', () => {
    const text = 'One here. Two there.'
    const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }]
    const at = (offset: number) => {
      const found = sentenceAt(text, blocks, offset)
      return found && text.slice(found.start, found.end)
    }
    expect([0, 5, 9, 10, 15, 20].map(at)).toEqual([
      'One here.',
      'One here.',
      'Two there.',
      'Two there.',
      'Two there.',
      'Two there.',
    ])
  })
})
