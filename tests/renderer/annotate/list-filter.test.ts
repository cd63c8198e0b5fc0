import { expect, test } from 'vitest'
import {
  everything,
  isFiltering,
  listed,
  type ListFilter,
  notStated,
} from '#renderer/screens/annotate/annotations/list-filter.ts'
import { annotation } from './builders.ts'

const annotations = [
  annotation('Kalachev', { kind: 'source', note: 'who is he?' }),
  annotation('Putin is not ready', { stances: { minsk: 'critical', moscow: 'neutral' } }),
  annotation('Minsk waits', { kind: 'prediction', stances: { minsk: 'critical' } }),
  annotation('the political scientist', { kind: 'source', note: ' ' }),
]

test.for<[string, Partial<ListFilter>, readonly string[]]>([
  ['one kind', { kind: 'source' }, ['Kalachev', 'the political scientist']],
  ['a stance', { stances: { minsk: 'critical' } }, ['Putin is not ready', 'Minsk waits']],
  ['two stances', { stances: { minsk: 'critical', moscow: 'neutral' } }, ['Putin is not ready']],
  ['not stated is not neutral', { stances: { minsk: 'critical', moscow: notStated } }, ['Minsk waits']],
  ['words of the quote, in any order and case', { text: 'READY putin' }, ['Putin is not ready']],
  ['words of the note', { text: 'who' }, ['Kalachev']],
  ['with a note; blanks are none', { withNote: true }, ['Kalachev']],
  ['without any stance', { withoutStance: true }, ['Kalachev', 'the political scientist']],
  ['all that is asked must hold', { kind: 'source', withNote: true, text: 'political' }, []],
])('%s', ([, filter, quotes]) => {
  expect(listed(annotations, { ...everything, ...filter }).map((a) => a.quote)).toEqual(quotes)
})

test('where nothing is asked, the very same list comes back', () => {
  expect(listed(annotations, everything)).toBe(annotations)
  expect(isFiltering(everything)).toBe(false)
  expect(isFiltering({ ...everything, text: '  ' })).toBe(false)
  expect(isFiltering({ ...everything, withNote: true })).toBe(true)
})
