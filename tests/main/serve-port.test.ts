import { once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { StandardRPCHandler } from '@orpc/server/standard'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type ServedPort, servePort } from '#main/serve-port.ts'

const router = {
  greet: os.input(z.string()).handler(({ input }) => `hello ${input}`),
  weigh: os.input(z.file()).handler(({ input }) => ({ name: input.name, size: input.size })),
  watch: os.handler(async function* ({ signal }) {
    yield 'first'
    await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    watchEnded()
  }),
}

let ends: MessageChannel
let junk: unknown[]
let disconnect: () => void
let watchEnded: () => void
let client: RouterClient<typeof router>

beforeEach(() => {
  ends = new MessageChannel()
  junk = []
  const handler = new StandardRPCHandler(router)
  disconnect = servePort(likeElectrons(ends.port1), { handler, onJunk: (reason) => junk.push(reason) })
  client = createORPCClient(new RPCLink({ port: ends.port2 }))
})
afterEach(() => ends.port2.close())

/** Electron hands over an event with the data in it, Node the data. */
function likeElectrons(port: MessagePort): ServedPort {
  return {
    on: (event: 'message' | 'close', listener: (message: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  }
}

test('calls are answered', async () => {
  expect(await client.greet('Minsk')).toBe('hello Minsk')
})

test('files cross with their names', async () => {
  const file = new File([new Uint8Array(100_000)], 'Минск 1.txt')
  expect(await client.weigh(file)).toEqual({ name: 'Минск 1.txt', size: 100_000 })
})

test.each([
  ['text that is not JSON', 'nonsense'],
  ['JSON that is no request', '{}'],
  ['a request without content', '{"i":"1"}'],
  ['null as text', 'null'],
  ['a number', 5],
  ['nothing', undefined],
  ['an object', { i: '1', p: { u: '/greet' } }],
  ['bytes', new Uint8Array([255, 1, 2])],
  [
    'a form without its parts',
    '{"i":"9","p":{"u":"/weigh","h":{"content-type":"multipart/form-data; boundary=x"}}}',
  ],
  ['an address that is none', '{"i":"9","p":{"u":"http://["}}'],
])('%s is dropped, and the next call answered', async (_, message) => {
  ends.port2.postMessage(message)
  expect(await client.greet('again')).toBe('hello again')
  expect(junk).toHaveLength(1)
})

test('a live answer ends when the page goes', async () => {
  const ended = new Promise<void>((resolve) => (watchEnded = resolve))
  const watching = await client.watch()
  expect(await watching.next()).toMatchObject({ value: 'first' })
  ends.port2.close()
  await ended
})

test('disconnecting ends live answers and closes the page’s end', async () => {
  const ended = new Promise<void>((resolve) => (watchEnded = resolve))
  const watching = await client.watch()
  expect(await watching.next()).toMatchObject({ value: 'first' })
  const closed = once(ends.port2, 'close')
  disconnect()
  await Promise.all([ended, closed])
})
