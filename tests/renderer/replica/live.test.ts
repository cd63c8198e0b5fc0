import { expect, test } from 'vitest'
import { createLive, perKey } from '#renderer/replica/live.ts'
import { createStore } from '#renderer/replica/store.ts'

const unheard = (): void => {}

test('a live store is kept only while somebody watches, and forgets what it held', async () => {
  const events: string[] = []
  const live = createLive(0, (store) => {
    events.push('start')
    store.set(1)
    return () => events.push('stop')
  })
  expect(live.get()).toBe(0)
  const first = live.subscribe(unheard)
  const second = live.subscribe(unheard)
  expect(live.get()).toBe(1)
  first()
  await Promise.resolve()
  expect(events).toEqual(['start'])
  second()
  await Promise.resolve()
  expect(events).toEqual(['start', 'stop'])
  expect(live.get()).toBe(0)
})

test('one watcher that takes over from another does not start it anew', async () => {
  let starts = 0
  const live = createLive(0, () => {
    starts += 1
    return unheard
  })
  const first = live.subscribe(unheard)
  first()
  const second = live.subscribe(unheard)
  await Promise.resolve()
  expect(starts).toBe(1)
  second()
})

test('what runs per key is started anew with each key, and not without one', () => {
  const key = createStore<string | null>(null)
  const events: string[] = []
  const stop = perKey(
    key,
    (value) => value,
    () => {
      const name = key.get()
      events.push(`start ${name}`)
      return () => events.push(`stop ${name}`)
    },
  )
  for (const next of ['a', 'b', null, 'a']) key.set(next)
  stop()
  key.set('c')
  expect(events).toEqual(['start a', 'stop a', 'start b', 'stop b', 'start a', 'stop a'])
})
