import { describe, expect, test } from 'vitest'
import type { Block } from '#core/model/article.ts'
import {
  type Motion,
  toNextParagraph,
  toNextSentence,
  toPreviousParagraph,
  toPreviousSentence,
} from '#renderer/editor/caret/motion.ts'
import { positionMap } from '#renderer/editor/document/position-map.ts'
import { meantRange, sentenceUnder, type ShownText } from '#renderer/editor/document/shown-text.ts'

const text = 'Minsk waits. Moscow does not.\n\n• Third point.\n• Fourth point. Last.'

function block(part: string): Block {
  const start = text.indexOf(part)
  return { type: 'paragraph', start, end: start + part.length }
}

const blocks = ['Minsk waits. Moscow does not.', 'Third point.', 'Fourth point. Last.'].map(block)
const shown: ShownText = { text, blocks, map: positionMap(blocks) }
const at = (part: string): number => text.indexOf(part)

describe('the caret', () => {
  test.each<[string, Motion, number, number]>([
    ['goes to the next sentence', toNextSentence, at('waits'), at('Moscow')],
    ['goes to a sentence in the next block', toNextSentence, at('does'), at('Third')],
    ['goes to the end from the last sentence', toNextSentence, at('Last'), text.length],
    ['goes to the start of its sentence', toPreviousSentence, at('does'), at('Moscow')],
    ['goes to the sentence before from a start', toPreviousSentence, at('Moscow'), at('Minsk')],
    ['goes back over a block', toPreviousSentence, at('Fourth'), at('Third')],
    ['stays at the first sentence', toPreviousSentence, 0, 0],
    ['goes to the next paragraph', toNextParagraph, at('waits'), at('Third')],
    ['goes to the end from the last paragraph', toNextParagraph, at('Last'), text.length],
    ['goes to the start of its paragraph', toPreviousParagraph, at('does'), at('Minsk')],
    ['goes to the paragraph before from a start', toPreviousParagraph, at('Third'), at('Minsk')],
  ])('%s', (_, motion, from, to) => {
    expect(motion(shown, from)).toBe(to)
  })
})

describe('a meant range', () => {
  const quote = (start: number, end: number): string | null => {
    const range = meantRange(shown, { start, end })
    return range && text.slice(range.start, range.end)
  }

  test('takes whole words', () => {
    expect(quote(at('waits') + 2, at('Moscow') + 1)).toBe('waits. Moscow')
  })

  test('leaves out the bullet behind a selection that ends at the next item', () => {
    expect(quote(at('Third'), at('Fourth'))).toBe('Third point.')
  })

  test('may cross blocks', () => {
    expect(quote(at('not'), at('Third') + 2)).toBe('not.\n\n• Third')
  })

  test('is nothing where only blanks or hidden characters are selected', () => {
    expect(quote(at('not.') + 4, at('Third'))).toBeNull()
  })
})

describe('the sentence under the caret', () => {
  test('is the one behind a full stop, where the caret stands after tagging', () => {
    const range = sentenceUnder(shown, at('waits.') + 6)
    expect(range && text.slice(range.start, range.end)).toBe('Moscow does not.')
  })
})
