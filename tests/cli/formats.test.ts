import { expect, test } from 'vitest'
import { formatList } from '#core/format/registry.ts'
import { terminal } from './terminal.ts'

test('every format is told with what it can do and what it loses', async () => {
  const { code, out, err } = await (await terminal()).run(['formats'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('html  Web page (.html .htm .xhtml): read\n')
  expect(out).toContain('jsonl  Dataset (JSON Lines) (.jsonl .ndjson): read and written\n')
  expect(out).toMatch(/^csv .*: read and written\n  It carries the tagged passages, not the texts/m)
})

test('as JSON they are one array', async () => {
  const { out } = await (await terminal()).run(['formats', '--json'])
  const ids = JSON.parse(out).map((format: { readonly id: string }) => format.id)
  expect(ids).toEqual(formatList().map((format) => format.id))
})
