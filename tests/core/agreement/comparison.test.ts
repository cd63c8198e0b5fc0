import { expect, test } from 'vitest'
import { compareTexts, meetingsOf } from '#core/agreement/comparison.ts'
import { finish } from '#core/agreement/work.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { layer } from './layers.ts'

const text = {
  article: 'a',
  length: 100,
  layers: [
    layer('ana', 'a', { annotations: ['claim 0-10 moscow=critical', 'source 20-30', 'claim 40-50'] }),
    layer('ben', 'a', {
      annotations: ['claim 0-12 moscow=neutral', 'prediction 20-30', 'source 60-70 moscow=critical'],
    }),
  ],
}
const alone = { ...text, article: 'b', layers: text.layers.slice(0, 1) }

test('every pair of spans and every span alone is met once', () => {
  expect(
    meetingsOf(text).map(({ first, second }) => [first.annotation?.id ?? null, second.annotation?.id ?? null]),
  ).toEqual([['n1', 'n1'], ['n2', 'n2'], ['n3', null], [null, 'n3']]) // prettier-ignore
})

test('kinds are crossed with a place for no span, stances on matched spans that state one', () => {
  const [kinds, moscow, minsk] = finish(compareTexts([text, alone], defaultScheme)).confusions
  expect(kinds?.values).toEqual(['claim', 'prediction', 'source', null])
  expect(kinds?.counts).toEqual([[1, 0, 0, 1], [0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]) // prettier-ignore
  expect(moscow?.values).toEqual(['critical', 'neutral', 'supportive', null])
  expect(moscow?.counts.flat().reduce((a, b) => a + b)).toBe(1)
  expect(moscow?.counts[0]?.[1]).toBe(1)
  expect(minsk?.counts.flat().every((count) => count === 0)).toBe(true)
})

test('an article is summed up, one with a single annotator left out', () => {
  expect(finish(compareTexts([text, alone], defaultScheme)).articles).toEqual([
    { article: 'a', alike: 0, unlike: 2, alone: 2 },
  ])
})
