import { lstat, symlink } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }
let dataset: string

beforeEach(async () => {
  ana = await terminalWithProject()
  dataset = await ana.write('earlier.jsonl', recordLine(record))
})

test('carries every passage to where its offsets say', async () => {
  await ana.run(['import', ana.project, dataset])
  const out = ana.path('out.jsonl')
  expect(await ana.run(['export', ana.project, '--format', 'jsonl', '--out', out])).toMatchObject({
    code: 0,
  })
  const exported: typeof record = JSON.parse(await ana.read('out.jsonl'))
  const characters = Array.from(exported.text)
  for (const { start, end, quote } of exported.layers.flatMap((layer) => layer.annotations))
    expect(characters.slice(start, end).join('')).toBe(quote)
})

test.each(['jsonl', 'csv'])(
  'gives the same bytes every time, and again after another import: %s',
  async (format) => {
    await ana.run(['import', ana.project, dataset])
    const exported = async (project: string) =>
      (await ana.run(['export', project, '--format', format, '--out', '-'])).out
    const first = await exported(ana.project)
    expect(await exported(ana.project)).toBe(first)
    const second = ana.path('second')
    await ana.run(['new', second, '--name', 'reports', '--annotator', 'ana'])
    const between = ana.path('between.jsonl')
    await ana.run(['export', ana.project, '--format', 'jsonl', '--out', between])
    await ana.run(['import', second, between])
    expect(await exported(second)).toBe(first)
  },
)

test('leaves other annotators’ layers out when told whose are wanted', async () => {
  await ana.run(['import', ana.project, dataset])
  await ana.run(['import', ana.project, dataset, '--annotator', 'maria'])
  const { out } = await ana.run([
    'export',
    ana.project,
    '--format',
    'jsonl',
    '--out',
    '-',
    '--annotator',
    'maria',
  ])
  expect(JSON.parse(out)).toMatchObject({ layers: [{ annotator: 'maria' }] })
  const stranger = await ana.run([
    'export',
    ana.project,
    '--format',
    'jsonl',
    '--out',
    '-',
    '--annotator',
    'olga',
  ])
  expect(stranger).toEqual({ code: 1, out: '', err: 'The project has no annotator “olga”.\n' })
})

test('puts the file in place of an old one whole, or says why not', async () => {
  const out = await ana.write('old.csv', 'old')
  await ana.run(['export', ana.project, '--format', 'csv', '--out', out])
  expect(await ana.read('old.csv')).not.toContain('old')
  const nowhere = ana.path('no/such/folder.csv')
  expect(await ana.run(['export', ana.project, '--format', 'csv', '--out', nowhere])).toEqual({
    code: 1,
    out: '',
    err: `${nowhere}: Not saved: the folder or the file is gone.\n`,
  })
})

test('a link goes on leading where it led', async () => {
  const target = await ana.write('target.csv', 'old')
  await symlink(target, ana.path('link.csv'))
  await ana.run(['export', ana.project, '--format', 'csv', '--out', ana.path('link.csv')])
  expect(await ana.read('target.csv')).not.toContain('old')
  expect((await lstat(ana.path('link.csv'))).isSymbolicLink()).toBe(true)
})

test('says at the terminal what the format cannot carry', async () => {
  const { err } = await ana.run(['export', ana.project, '--format', 'csv', '--out', ana.path('out.csv')])
  expect(err).toContain('not the texts of the articles')
})
