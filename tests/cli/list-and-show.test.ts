import { beforeEach, describe, expect, test } from 'vitest'
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

describe('list', () => {
  test('tells of every article and layer', async () => {
    expect(await json('list', ana.project)).toEqual([
      {
        id: 'potash',
        title: 'Potash',
        language: 'en',
        source: { outlet: 'Nemiga Observer', author: '', url: '', published: '2021-03-01' },
        length: record.text.length,
        layers: [
          { annotator: 'ana', status: 'done', annotations: 2, relations: 1, kinds: { claim: 1, source: 1 } },
        ],
      },
    ])
  })

  test('says the same in words', async () => {
    expect((await ana.run(['list', ana.project])).out).toBe(
      'potash  Potash · Nemiga Observer · 2021-03-01\n' +
        '  ana: done, 2 annotations (claim 1, source 1), 1 relation\n',
    )
  })

  test('of nothing is an empty list', async () => {
    const empty = (await terminalWithProject()).project
    expect(await ana.run(['list', empty, '--json'])).toEqual({ code: 0, out: '[]\n', err: '' })
    expect(await ana.run(['list', empty])).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('show', () => {
  test('tells of the article and everybody’s annotations', async () => {
    expect((await ana.run(['show', ana.project, 'potash'])).out).toBe(
      [
        'Potash',
        '  id: potash',
        '  language: en',
        '  outlet: Nemiga Observer',
        '  published: 2021-03-01',
        '  text: 33 characters',
        '',
        'ana: done, 2 annotations, 1 relation',
        '  n1 claim 2–14 “Exports fell” | moscow: critical, evidence: no | A guess.',
        '  n2 source 16–28 “the minister”',
        '  n1 attributed-to n2',
        '',
      ].join('\n'),
    )
  })

  test('as JSON is the record that an export has', async () => {
    const exported = await ana.run(['export', ana.project, '--format', 'jsonl', '--out', '-'])
    expect((await ana.run(['show', ana.project, 'potash', '--json'])).out).toBe(exported.out)
  })

  test('of an article that is not there says so', async () => {
    expect(await ana.run(['show', ana.project, 'pottash'])).toEqual({
      code: 1,
      out: '',
      err: 'The project has no article “pottash”.\n',
    })
  })
})
