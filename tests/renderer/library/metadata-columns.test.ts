import { expect, test } from 'vitest'
import { knownMetadata, metadataWidths } from '#renderer/screens/library/metadata-columns.ts'
import { row } from '#tests/renderer/rows.ts'

const bare = { ...row('bare'), language: '', source: { outlet: '', author: '', url: '', published: '' } }

test('a column that no article has anything for is left out', () => {
  expect(knownMetadata([bare])).toEqual([])
  const dated = { ...bare, source: { ...bare.source, published: '2021' } }
  expect(knownMetadata([bare, dated, { ...bare, language: 'be' }])).toEqual(['published', 'language'])
})

test('the widths follow the columns', () => {
  expect(metadataWidths(['published', 'language'])).toBe('[metadata] 112px 84px')
  expect(metadataWidths([])).toBe('[metadata]')
})
