import { describe, expect, it } from 'vitest'
import { live } from '#api/live.ts'
import { createFeed } from '#core/workspace/feed.ts'

describe('a live answer', () => {
  it('begins with the first item and misses nothing that comes, however late it is fetched', async () => {
    const feed = createFeed<number>()
    const items = live({ first: 0, subscribe: feed.subscribe })
    expect(await items.next()).toEqual({ done: false, value: 0 })
    for (let n = 1; n <= 500; n++) feed.publish(n)
    const got: unknown[] = []
    for (let n = 1; n <= 500; n++) got.push((await items.next()).value)
    expect(got).toEqual(Array.from({ length: 500 }, (_, n) => n + 1))
  })

  it('waits for what is to come', async () => {
    const feed = createFeed<string>()
    const items = live({ first: 'now', subscribe: feed.subscribe })
    await items.next()
    const next = items.next()
    feed.publish('later')
    expect(await next).toEqual({ done: false, value: 'later' })
  })

  it('hears what is published between the call and the first fetch', async () => {
    const feed = createFeed<string>()
    const items = live({ first: 'now', subscribe: feed.subscribe })
    feed.publish('between')
    expect([(await items.next()).value, (await items.next()).value]).toEqual(['now', 'between'])
  })

  it('ends when it is aborted, and no longer listens', async () => {
    const listeners = new Set<unknown>()
    const subscribe = (listener: (n: number) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
    const stop = new AbortController()
    const items = live({ first: 0, subscribe }, stop.signal)
    await items.next()
    const next = items.next()
    stop.abort()
    expect(await next).toEqual({ done: true, value: undefined })
    expect(listeners.size).toBe(0)
  })
})
