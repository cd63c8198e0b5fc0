import { isDefinedError, safe } from '@orpc/client'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExportEvent } from '#core/workspace/views.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { testDesk } from '#tests/desk.ts'
import { type Client, transports } from './transports.ts'

const dark = { theme: 'dark', language: 'ru' } as const

describe.each(transports)('$name:', (transport) => {
  let desk: WatchedDesk
  let client: Client

  beforeEach(async () => {
    desk = watch((await testDesk()).desk)
    client = await transport.connect(desk)
  })

  test('a call is carried out and answered', async () => {
    await client.desk.setAppearance(dark)
    expect(desk.state().appearance).toEqual(dark)
    expect(await client.desk.chooseFolder({ purpose: 'open' })).toBeNull()
  })

  test('input that breaks the contract is refused, and nothing is done', async () => {
    // As a page that is out of date would send it: the compiler takes the merged object for an appearance.
    const refused = safe(client.desk.setAppearance(Object.assign({}, dark, { theme: 'pink' })))
    expect((await refused).error).toMatchObject({ code: 'BAD_REQUEST' })
    expect(desk.state().appearance.theme).toBe('system')
  })

  test('a problem arrives as the contract’s own error, with what fills its sentence', async () => {
    const { error } = await safe(client.desk.open({ path: '/nowhere' }))
    expect(error && isDefinedError(error) && error.data).toEqual({
      code: 'project-missing',
      params: {},
      file: '/nowhere',
    })
    expect(error?.message).toMatch(/^\/nowhere: There is no project here/)
  })

  test('a file crosses with its name and its bytes, and an export comes back in pieces', async () => {
    await client.desk.create({ path: '/reports', name: 'Reports', annotator: 'ana' })
    const text = 'Минск молчит.\n😀'
    const report = await client.transfer.import({ files: [new File([text], 'вести/Минск "1".txt')] })
    expect(report).toMatchObject({ articles: 1, skipped: [] })
    const [article = ''] = report.added
    expect(await client.articles.get({ article })).toMatchObject({
      text,
      origin: { file: 'вести/Минск "1".txt' },
    })
    const events: ExportEvent[] = []
    for await (const event of await client.transfer.export({ format: 'jsonl' })) events.push(event)
    const [first, last] = events
    expect(first).toMatchObject({ type: 'text', file: 'reports.jsonl' })
    expect(JSON.parse(first?.type === 'text' ? first.text : '')).toMatchObject({ id: article, text })
    expect(last).toMatchObject({ type: 'done', report: { articles: 1, files: [{ name: 'reports.jsonl' }] } })
  })

  test('a subscription tells how things are, then every change in order', async () => {
    const live = await client.desk.live()
    await client.desk.setAppearance(dark)
    await client.desk.setAppearance({ ...dark, theme: 'light' })
    const themes: string[] = []
    for await (const { appearance } of live) if (themes.push(appearance.theme) === 3) break
    expect(themes).toEqual(['system', 'dark', 'light'])
  })

  test('a subscription that is given up ends on both sides', async () => {
    const giveUp = new AbortController()
    const live = await client.desk.live(undefined, { signal: giveUp.signal })
    expect(await live.next()).toMatchObject({ done: false })
    expect(desk.listeners()).toBe(1)
    giveUp.abort()
    await desk.untilUnheard()
    await client.desk.setAppearance(dark)
    await expect(endOf(live)).resolves.toBe('ended')
  })

  test('a subscription that is left ends on the other side', async () => {
    const live = await client.desk.live()
    for await (const _ of live) break
    await desk.untilUnheard()
    expect(desk.listeners()).toBe(0)
  })
})

interface WatchedDesk extends Desk {
  listeners(): number
  /** Resolves when nobody listens any more. */
  untilUnheard(): Promise<void>
}

function watch(desk: Desk): WatchedDesk {
  let listeners = 0
  let tell = () => {}
  return {
    ...desk,
    subscribe: (listener) => {
      const end = desk.subscribe(listener)
      listeners += 1
      return () => {
        end()
        listeners -= 1
        if (listeners === 0) tell()
      }
    },
    listeners: () => listeners,
    untilUnheard: () => new Promise((resolve) => (listeners === 0 ? resolve() : (tell = resolve))),
  }
}

/** How a subscription that was given up ends: transports may say so by an error or just stop. */
async function endOf(live: AsyncIterator<unknown>): Promise<'ended' | 'went on'> {
  return live.next().then(
    ({ done }) => (done ? 'ended' : 'went on'),
    () => 'ended',
  )
}
