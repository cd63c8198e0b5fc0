import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }

beforeEach(async () => {
  ana = await terminalWithProject()
  await ana.run(['import', ana.project, await ana.write('earlier.jsonl', recordLine(record))])
})

const line = z
  .object({ at: z.iso.datetime(), article: z.string(), details: z.array(z.looseObject({})) })
  .loose()

async function json(...args: readonly string[]) {
  return z.array(line).parse(JSON.parse((await ana.run(['history', ana.project, ...args, '--json'])).out))
}

describe('history', () => {
  test('says who did what, and when', async () => {
    const { code, out } = await ana.run(['history', ana.project])
    expect(code).toBe(0)
    expect(out.replaceAll(/\d{4}-\d\d-\d\dT\S+Z/g, '<time>').split('\n')).toEqual([
      'potash  Potash',
      '  <time>  ana  #1  import',
      '    Tagged as Claim  ·  Claim “Exports fell” [n1]',
      '    Stance toward Moscow: not stated → Critical  ·  Claim “Exports fell” [n1]',
      '    Evidence given: not stated → No  ·  Claim “Exports fell” [n1]',
      '    Note: “A guess.”  ·  Claim “Exports fell” [n1]',
      '    Tagged as Source  ·  Source “the minister” [n2]',
      '    Related: “Exports fell” – attributed to – “the minister”',
      '    Status of the article: to do → done',
      '',
    ])
  })

  test('as JSON has the ids of the scheme', async () => {
    const [change] = await json('--article', 'potash')
    expect(change).toMatchObject({
      article: 'potash',
      annotator: 'ana',
      by: 'ana',
      revision: 1,
      reason: 'import',
      of: null,
    })
    expect(change?.details).toContainEqual({
      type: 'stance',
      annotation: { id: 'n1', kind: 'claim', quote: 'Exports fell' },
      target: 'moscow',
      from: null,
      to: 'critical',
    })
  })

  test('can be had of one annotation, or one annotator', async () => {
    expect((await json('--annotation', 'n2'))[0]?.details.map(({ type }) => type)).toEqual([
      'added',
      'related',
    ])
    expect(await json('--annotator', 'ben')).toEqual([])
  })

  test('refuses an article that is not there', async () => {
    expect(await ana.run(['history', ana.project, '--article', 'nobody'])).toEqual({
      code: 1,
      out: '',
      err: 'The project has no article “nobody”.\n',
    })
  })
})
