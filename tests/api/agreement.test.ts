import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { createRouter } from '#api/router.ts'
import type { AgreementEvent } from '#core/workspace/agreement-views.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { transports } from './transports.ts'

const REQUEST = { notStated: 'missing', seed: 1, gamma: 'without' } as const

/** A desk on which ana and ben have tagged one article; after each step of long work `turn` is awaited. */
async function comparedDesk(turn: () => Promise<void> = async () => {}) {
  const { desk } = await testDesk({ pace: () => turn() })
  must(await desk.create({ path: '/p', name: 'Talks', annotator: 'ana' }))
  const text = 'Exports fell, the minister said.'
  must(await must(desk.workspace()).import([textFile('a.txt', text)]))
  const article = must(desk.workspace()).rows()[0]?.id ?? ''
  for (const [annotator, kind] of [
    ['ana', 'claim'],
    ['ben', 'prediction'],
  ] as const) {
    must(await desk.identify(annotator))
    const layer = must(await must(desk.workspace()).layer(article))
    const ranges = [{ start: 0, end: 12 }]
    must(await layer.execute({ type: 'annotate', drafts: [{ kind, ranges }] }))
  }
  return { desk, article }
}

test.each(transports)('$name: the work tells how far it is, then what came out', async (transport) => {
  const { desk, article } = await comparedDesk()
  const client = await transport.connect(desk)
  const events: AgreementEvent[] = []
  for await (const event of await client.agreement.compute(REQUEST)) events.push(event)
  const shares = events.flatMap((event) => (event.type === 'progress' ? event.share : []))
  expect(shares.length).toBeGreaterThan(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(events.at(-1)).toMatchObject({
    report: { annotators: ['ana', 'ben'], spans: { exact: { f1: { value: 0 } } } },
    comparison: { articles: [{ article, alike: 0, unlike: 1, alone: 0 }] },
  })
})

test('work that is given up goes no further', async () => {
  let turns = 0
  const { desk } = await comparedDesk(async () => void (turns += 1))
  const client = createRouterClient(createRouter(desk))
  for await (const _ of await client.agreement.compute(REQUEST)) break
  expect(turns).toBe(1)
})

test('the passages behind a cell are told with both quotes', async () => {
  const { desk, article } = await comparedDesk()
  const client = createRouterClient(createRouter(desk))
  const cell = { aspect: { type: 'kind' }, row: 'claim', column: 'prediction' } as const
  const span = { quote: 'Exports fell', stances: {} }
  const passage = {
    article,
    title: 'Exports fell, the minister said.',
    ranges: [
      { start: 0, end: 12 },
      { start: 0, end: 12 },
    ],
    first: { annotator: 'ana', span: { ...span, kind: 'claim' } },
    second: { annotator: 'ben', span: { ...span, kind: 'prediction' } },
  }
  expect(await client.agreement.passages({ cell })).toEqual({ passages: [passage], total: 1 })
  expect(await client.agreement.passages({ articles: [article] })).toEqual({ passages: [passage], total: 1 })
  expect(await client.agreement.passages({ cell: { ...cell, row: null } })).toEqual({
    passages: [],
    total: 0,
  })
  const respects = (type: 'alone' | 'place') => [type === 'alone' ? { type } : { type, kind: 'claim' }]
  expect(await client.agreement.passages({ respects: respects('place') })).toMatchObject({ total: 1 })
  expect(await client.agreement.passages({ respects: respects('alone') })).toMatchObject({ total: 0 })
})
