import { beforeEach, describe, expect, test } from 'vitest'
import { createPassingDesk } from '#node/desk.ts'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }
let dataset: string

beforeEach(async () => {
  ana = await terminalWithProject()
  dataset = await ana.write('earlier.jsonl', recordLine(record))
})

describe('a folder that is no project', () => {
  test.each([
    ['import', 'FOLDER', 'a.txt'],
    ['list', 'FOLDER'],
    ['show', 'FOLDER', 'potash'],
    ['export', 'FOLDER', '--format', 'jsonl', '--out', '-'],
    ['check', 'FOLDER'],
    ['serve', 'FOLDER', '--no-open'],
  ])('is refused by %s', async (...args) => {
    const outcome = await ana.run(args.map((arg) => (arg === 'FOLDER' ? ana.folder : arg)))
    expect(outcome).toMatchObject({
      code: 1,
      err: expect.stringMatching(/: There is no project here: .*\n$/),
    })
  })
})

test('a project of a newer program is refused and left as it is', async () => {
  const newer = JSON.stringify({ ...JSON.parse(await ana.read('reports/project.json')), version: 99 })
  await ana.write('reports/project.json', newer)
  for (const args of [['list'], ['check'], ['import', dataset]]) {
    const [command = '', ...rest] = args
    const outcome = await ana.run([command, ana.project, ...rest])
    expect(outcome).toMatchObject({ code: 1, err: expect.stringContaining('newer Standpoint (format 99') })
  }
  expect(await ana.read('reports/project.json')).toBe(newer)
})

describe('while another window has the project open', () => {
  test('it can be read but not changed', async () => {
    await ana.run(['import', ana.project, dataset])
    const window = await createPassingDesk({ sampleFile: '' })
    expect(await window.open(ana.project)).toMatchObject({ ok: true })
    try {
      for (const args of [
        ['list', ana.project],
        ['show', ana.project, 'potash'],
        ['check', ana.project],
      ])
        expect(await ana.run(args)).toMatchObject({ code: 0 })
      expect(await ana.run(['import', ana.project, dataset])).toMatchObject({
        code: 1,
        err: expect.stringContaining('open in another window or program'),
      })
    } finally {
      await window.close()
    }
  })
})
