import { once } from 'node:events'
import { request } from 'node:http'
import { Duplex } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, handDelay, type Host, startHost } from './host.ts'
import { openWindow, type Papers, statusAtTheDoor, type Window } from './window.ts'

const dark = { theme: 'dark', language: 'en' } as const

describe('a window is turned away', () => {
  test.each<{ what: string; papers: Papers | ((host: Host) => Papers) }>([
    { what: 'without the token', papers: { token: null } },
    { what: 'with an empty token', papers: { token: '' } },
    { what: 'with a wrong token', papers: { token: 'x'.repeat(43) } },
    { what: 'with the beginning of the token', papers: ({ token }) => ({ token: token.slice(0, -1) }) },
    { what: 'with more than the token', papers: ({ token }) => ({ token: `${token}A` }) },
    { what: 'from another site', papers: { origin: 'http://evil.example' } },
    { what: 'from another port', papers: { origin: 'http://127.0.0.1:1' } },
    { what: 'from another scheme', papers: ({ port }) => ({ origin: `https://127.0.0.1:${port}` }) },
    { what: 'from a page of no site', papers: { origin: 'null' } },
    { what: 'from nowhere', papers: { origin: null } },
    { what: 'by a rebound name', papers: ({ port }) => ({ host: `evil.example:${port}` }) },
  ])('$what', async ({ papers }) => {
    const host = await startHost()
    expect(await statusAtTheDoor(host, typeof papers === 'function' ? papers(host) : papers)).toBe(403)
  })

  test.each(['/', '/rpc/', '/other'])('at the door %s', async (path) => {
    expect(await statusAtTheDoor(await startHost(), { path })).toBe(404)
  })
})

test('two windows see what either does', async () => {
  const host = await startHost()
  const [one, two] = [await openWindow(host), await openWindow(host)]
  const seen = await two.client.desk.live()
  expect(await seen.next()).toMatchObject({ value: { appearance: { theme: 'system' } } })
  await one.client.desk.setAppearance(dark)
  expect(await seen.next()).toMatchObject({ value: { appearance: dark } })
  expect(await themeIn(one)).toBe('dark')
})

describe('junk', () => {
  test.each(['', 'junk', '{}', 'null', '[]', '7', '{"i":"1"}', '{"i":"1","p":{}}', '{"i":"1","p":{"u":7}}'])(
    'like %j harms neither its own window nor another',
    async (junk) => {
      const host = await startHost()
      const [one, two] = [await openWindow(host), await openWindow(host)]
      one.socket.send(junk)
      one.socket.send(Buffer.from(junk))
      expect([await themeIn(one), await themeIn(two)]).toEqual(['system', 'system'])
    },
  )

  test('of any bytes harms nothing', async () => {
    const window = await openWindow(await startHost())
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => window.socket.send(bytes)))
    expect(await themeIn(window)).toBe('system')
  })

  test('of a made-up procedure is refused', async () => {
    const window = await openWindow(await startHost())
    const answer = once(window.socket, 'message')
    window.socket.send(JSON.stringify({ i: '999', p: { u: '/desk/__proto__/constructor' } }))
    expect(String((await answer)[0])).toContain('"s":404')
  })

  test('that claims to be larger than any file costs its sender the connection, and nobody else', async () => {
    const host = await startHost()
    const connection = await rawConnection(host)
    const ended = once(connection, 'close')
    connection.resume().write(frameHeader(2 ** 40))
    await ended
    expect(await themeIn(await openWindow(host))).toBe('system')
  })

  test('that breaks the protocol costs its sender the connection, and nobody else', async () => {
    const host = await startHost()
    const connection = await rawConnection(host)
    const ended = once(connection, 'close')
    connection.resume().write(Buffer.from([0xff, 0xff, 0xff, 0xff]))
    await ended
    expect(await themeIn(await openWindow(host))).toBe('system')
  })
})

describe('the host stops', () => {
  test('when its last window has been gone for longer than a reload takes', async () => {
    const { delay, elapse, untilAwaited } = handDelay()
    const host = await startHost({ stayOpen: false, delay })
    const window = await openWindow(host)
    window.socket.close()
    await untilAwaited()
    elapse()
    await host.closed
    await expect(ask(host, { path: '/' })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('and sends its windows away', async () => {
    const host = await startHost()
    const { socket } = await openWindow(host)
    const left = once(socket, 'close')
    await host.close()
    expect((await left)[0]).toBe(1001)
  })

  test('even with a window that hangs', async () => {
    const { delay, elapse } = handDelay()
    const host = await startHost({ delay })
    const hanging = await rawConnection(host)
    const closed = host.close()
    const cutOff = once(hanging.resume(), 'close')
    elapse()
    await expect(closed).resolves.toBeUndefined()
    await cutOff
  })

  test('and another one that takes its place is found by the same windows', async () => {
    const first = await startHost()
    await first.close()
    const second = await startHost({ port: first.port, token: first.token })
    expect(second.url).toBe(first.url)
    expect(await themeIn(await openWindow(second))).toBe('system')
  })
})

/** A window without a WebSocket library, which can break its rules. */
async function rawConnection({ port, token }: Host): Promise<Duplex> {
  const headers = {
    origin: `http://127.0.0.1:${port}`,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  }
  const asked = request({ host: '127.0.0.1', port, path: `/rpc?token=${token}`, headers, agent: false })
  const upgraded = once(asked, 'upgrade')
  asked.end()
  const [, connection]: readonly unknown[] = await upgraded
  if (!(connection instanceof Duplex)) throw new Error('The host did not let the connection in.')
  return connection
}

/** The beginning of a masked binary frame of `length` bytes, none of which ever come. */
function frameHeader(length: number): Buffer {
  const header = Buffer.alloc(14)
  header.writeUInt16BE(0x82ff)
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}

async function themeIn({ client }: Window): Promise<string | undefined> {
  const live = await client.desk.live()
  for await (const { appearance } of live) return appearance.theme
  return undefined
}
