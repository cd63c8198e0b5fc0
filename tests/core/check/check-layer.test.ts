import { expect, test } from 'vitest'
import { checkLayer } from '#core/check/check-layer.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer } from '#core/model/layer.ts'

test('two comments of one id are told of', () => {
  const comment = {
    id: 'c1',
    on: { annotator: 'ben', annotation: 'n1' },
    text: 'Why?',
    at: '2026-01-01T00:00:00.000Z',
  }
  const layer = { ...emptyLayer('ana', 'a1'), comments: [comment, { ...comment, text: 'Because.' }] }
  const found = checkLayer({ layer, entries: [], notices: [] }, { text: '', scheme: defaultScheme })
  expect(found).toEqual([{ code: 'id-duplicate', params: { id: 'c1' } }])
})
