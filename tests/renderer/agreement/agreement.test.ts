import { expect, test } from 'vitest'
import { englishReasons } from '#core/agreement/reasons.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import { chosenOf, firstChoice, requestOf } from '#renderer/screens/agreement/agreement-choice.ts'
import { worstFirst } from '#renderer/screens/agreement/worst-first.ts'
import { row } from '../rows.ts'

const stock = {
  rows: [row('a'), row('b')],
  marked: new Set(['b']),
  current: null,
  everybody: ['ana', 'ben'],
}

test('everybody and everything is asked for unless something is chosen', () => {
  expect(requestOf(firstChoice, stock)).toEqual({ notStated: 'missing', gamma: 'without', seed: 1 })
  const chosen = requestOf({ ...firstChoice, articles: 'marked', annotators: ['ben', 'ana'] }, stock)
  expect(chosen).toMatchObject({ articles: ['b'], annotators: ['ben', 'ana'] })
  expect(chosen && chosenOf(chosen)).toEqual({ articles: ['b'], annotators: ['ben', 'ana'] })
})

test('with one annotator, or no article, nothing is asked for', () => {
  expect(requestOf({ ...firstChoice, annotators: ['ana'] }, stock)).toBeNull()
  expect(requestOf({ ...firstChoice, articles: 'current' }, stock)).toBeNull()
})

test('articles stand with the least agreement first, without spans last', () => {
  const articles = [
    { article: 'none', alike: 0, unlike: 0, alone: 0 },
    { article: 'half', alike: 2, unlike: 1, alone: 1 },
    { article: 'few', alike: 0, unlike: 0, alone: 1 },
    { article: 'many', alike: 0, unlike: 4, alone: 0 },
  ]
  expect(worstFirst(articles).map(({ article }) => article)).toEqual(['many', 'few', 'half', 'none'])
})

test.each(Object.keys(englishReasons))('the reason %s is told in both languages', (code) => {
  expect(reasonText(code, 'en')).not.toBe(code)
  expect(reasonText(code, 'ru')).toMatch(/[а-я]/)
})
