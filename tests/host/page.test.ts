import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { serve } from '#host/serve.ts'
import { testDesk } from '#tests/desk.ts'
import { ask, pageFolder, startHost } from './host.ts'

describe('the page', () => {
  test.each([
    { what: 'with its token', path: (token: string) => `/?token=${token}` },
    { what: 'without it, as a reload asks', path: () => '/' },
    { what: 'by its name', path: () => '/index.html' },
  ])('comes $what', async ({ path }) => {
    const host = await startHost()
    const answer = await ask(host, { path: path(host.token) })
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>Standpoint</title>' })
  })

  test('comes with its files, each with its kind', async () => {
    expect(await ask(await startHost(), { path: '/assets/app.js' })).toMatchObject({
      status: 200,
      body: 'start()',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
  })

  test('may connect to its host and to nothing else, is never framed, kept or guessed at', async () => {
    const host = await startHost()
    const { headers } = await ask(host, { path: '/' })
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port} ws://localhost:${host.port}`)
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test.each([
    ['HEAD', 200],
    ['POST', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
  ])('asked for by %s answers %i', async (method, status) => {
    expect(await ask(await startHost(), { path: '/', method })).toMatchObject({ status })
  })
})

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/..%5csecret.html',
  '/assets/../../secret.html',
  '/assets/..%2f..%2fsecret.html',
  '//etc/passwd',
  '/assets/',
  '/assets/notes.txt',
  '/index.html%00.js',
  '/constructor',
  '/%',
  '*',
  'http://127.0.0.1/index.html',
])('nothing is served at %s', async (path) => {
  const answer = await ask(await startHost(), { path })
  expect(answer.status).toBe(404)
  expect(answer.body).not.toContain('secret')
})

test.each([
  { what: 'a rebound name', headers: { host: 'evil.example' } },
  { what: 'a rebound name with the port', headers: (port: number) => ({ host: `evil.example:${port}` }) },
  { what: 'no port', headers: { host: '127.0.0.1' } },
  { what: 'another port', headers: { host: '127.0.0.1:1' } },
  {
    what: 'a name that begins like ours',
    headers: (port: number) => ({ host: `127.0.0.1:${port}.evil.example` }),
  },
  { what: 'another site', headers: { origin: 'http://evil.example' } },
  { what: 'another program on this machine', headers: { origin: 'http://127.0.0.1:1' } },
  { what: 'a page of no site', headers: { origin: 'null' } },
])('the page is refused to $what', async ({ headers }) => {
  const host = await startHost()
  const shown = typeof headers === 'function' ? headers(host.port) : headers
  const answer = await ask(host, { path: `/?token=${host.token}`, headers: shown })
  expect(answer).toMatchObject({ status: 403, body: expect.not.stringContaining('<') })
})

test('a token that is not the one of this start is told so', async () => {
  const first = await startHost()
  const second = await startHost()
  expect(first.token).not.toBe(second.token)
  expect(first.token).toMatch(/^[\w-]{43}$/)
  const answer = await ask(second, { path: `/?token=${first.token}` })
  expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('no longer valid') })
})

test('nothing but 127.0.0.1 is listened on', async () => {
  const { port } = await startHost()
  const outcome = await new Promise((resolve) => {
    const connection = connect({ host: '::1', port })
    connection.on('error', () => resolve('refused'))
    connection.on('connect', () => resolve('connected'))
  })
  expect(outcome).toBe('refused')
})

test('a port that is taken is a problem with its number', async () => {
  const { port } = await startHost()
  const second = await serve({
    desk: (await testDesk()).desk,
    rendererFolder: await pageFolder(),
    port,
    stayOpen: true,
  })
  expect(second).toMatchObject({ ok: false, problem: { code: 'port-unusable', params: { port } } })
})

test('a folder without a page is a problem', async () => {
  const rendererFolder = join(await pageFolder(), 'assets')
  const served = await serve({ desk: (await testDesk()).desk, rendererFolder, port: 0, stayOpen: true })
  expect(served).toMatchObject({ ok: false, problem: { code: 'page-missing' } })
})
