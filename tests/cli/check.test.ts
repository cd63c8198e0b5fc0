import { readFile } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }

beforeEach(async () => {
  ana = await terminalWithProject()
  await ana.run(['import', ana.project, await ana.write('earlier.jsonl', recordLine(record))])
})

async function json(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await ana.run([...args, '--json'])).out)
}

test('finds nothing wrong with what the program wrote', async () => {
  expect(await ana.run(['check', ana.project, '--json'])).toMatchObject({ code: 0, err: '' })
  expect(await json('check', ana.project)).toMatchObject({
    articles: 1,
    layers: 1,
    annotations: 2,
    problems: [],
  })
})

test('names the file that somebody changed', async () => {
  const article = await readFile(ana.path('reports/articles/potash.json'), 'utf8')
  await ana.write('reports/articles/potash.json', article.replace('Exports fell', 'Exports rose'))
  const { code, out } = await ana.run(['check', ana.project, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    problems: expect.arrayContaining([
      {
        file: expect.stringContaining('potash.json'),
        line: null,
        what: 'hash-differs',
        why: expect.any(String),
      },
    ]),
  })
  expect(await ana.run(['check', ana.project])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/potash\.json: The text does not have the hash/),
  })
})
