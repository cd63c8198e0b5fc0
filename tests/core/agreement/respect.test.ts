import { expect, test } from 'vitest'
import { differingMeetings, type Respect } from '#core/agreement/respect.ts'
import { layer } from './layers.ts'

const text = {
  article: 'a',
  length: 100,
  layers: [
    layer('ana', 'a', {
      annotations: ['claim 0-10 moscow=critical', 'source 20-30', 'claim 40-50 minsk=neutral', 'claim 80-90'],
      relations: ['attributed-to n1>n2', 'supports n3>n4'],
    }),
    layer('ben', 'a', {
      annotations: ['claim 0-12 moscow=neutral', 'prediction 20-30', 'claim 40-50', 'source 60-70'],
      relations: ['attributed-to n1>n2'],
    }),
  ],
}

const value = (aspect: 'kind' | 'moscow' | 'minsk', notStated: 'missing' | 'value' = 'missing'): Respect => ({
  type: 'value',
  aspect: aspect === 'kind' ? { type: 'kind' } : { type: 'stance', target: aspect },
  notStated,
})

/** What the two have: ids of their annotations, and the type of the relation that it is about. */
function found(...respects: readonly Respect[]) {
  return differingMeetings(text, respects).map(({ first, second, relation }) =>
    [first.annotation?.id ?? '-', second.annotation?.id ?? '-', relation?.type ?? []].flat().join(' '),
  )
}

test.each<readonly [string, readonly Respect[], readonly string[]]>([
  ['a span that only one has', [{ type: 'alone' }], ['n4 -', '- n4']],
  ['a place, whatever the kind', [{ type: 'place', kind: null }], ['n1 n1', 'n4 -', '- n4']],
  ['the place of one kind', [{ type: 'place', kind: 'source' }], ['n2 n2', '- n4']],
  ['the kind', [value('kind')], ['n2 n2']],
  ['a stance', [value('moscow')], ['n1 n1']],
  ['a stance that one does not state, where it is missing', [value('minsk')], []],
  ['a stance that one does not state, where it is a value', [value('minsk', 'value')], ['n3 n3']],
  ['a relation that only one has', [{ type: 'relation' }], ['n3 n3 supports']],
  ['any of several', [value('kind'), value('moscow')], ['n1 n1', 'n2 n2']],
  ['nothing at all', [], []],
])('two annotators differ in %s', (_, respects, meetings) => {
  expect(found(...respects)).toEqual(meetings)
})
