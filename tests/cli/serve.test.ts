import { rm } from 'node:fs/promises'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Surroundings } from '#cli/surroundings.ts'
import { openWindow } from '#tests/host/window.ts'
import { type Outcome, type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }

beforeEach(async () => {
  ana = await terminalWithProject()
  await ana.write('page/index.html', '<!doctype html><title>Standpoint</title>')
})

/** A `serve` that goes on until it is stopped; `said` is what it printed as it began. */
interface Serving {
  readonly said: string
  readonly stop: () => Promise<Outcome>
}

function serving(args: readonly string[], changes: Partial<Surroundings> = {}): Promise<Serving> {
  const ending = new AbortController()
  return new Promise((resolve, reject) => {
    const stop = () => {
      ending.abort()
      return outcome
    }
    onTestFinished(async () => void (await stop()))
    const out = (said: string) => resolve({ said, stop })
    const outcome = ana.run(['serve', ...args], { ...changes, stop: ending.signal, out })
    outcome.then(({ err }) => reject(new Error(err)), reject)
  })
}

/** What a page at `address` is told first. */
async function deskAt(address: string) {
  const { port, searchParams } = new URL(address)
  const { client } = await openWindow({ port: Number(port), token: searchParams.get('token') ?? '' })
  for await (const state of await client.desk.live()) return state
  return null
}

test('a project is served at the address that is printed, until the program is stopped', async () => {
  const { said, stop } = await serving([ana.project, '--no-open'])
  expect(said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/)
  expect((await fetch(said)).status).toBe(200)
  expect(await deskAt(said)).toMatchObject({ project: { path: ana.project, annotator: 'ana' } })
  expect(await stop()).toMatchObject({ code: 0, err: expect.stringContaining('Open this address') })
  await expect(fetch(said)).rejects.toThrow('fetch failed')
})

test('--json prints the address as one JSON value', async () => {
  const { said } = await serving([ana.project, '--no-open', '--json'])
  expect(JSON.parse(said)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/) })
})

test('a window is opened at the address, unless told not to', async () => {
  const opened: string[] = []
  const open = async (url: string) => (opened.push(url), 'window' as const)
  const quiet = await serving([ana.project, '--no-open'], { openWindow: open })
  await quiet.stop()
  expect(opened).toEqual([])
  const { said, stop } = await serving([ana.project], { openWindow: open })
  expect(await stop()).toMatchObject({ err: '' })
  expect(opened).toEqual([said.trim()])
})

test('--sample serves the sample project', async () => {
  const { said } = await serving(['--sample', '--no-open'])
  expect(await deskAt(said)).toMatchObject({
    project: { project: { name: expect.stringContaining('Sample') } },
  })
})

test('without a project the one that was open last is served', async () => {
  await (await serving([ana.project, '--no-open'])).stop()
  const { said } = await serving(['--no-open'])
  expect(await deskAt(said)).toMatchObject({ project: { path: ana.project } })
})

test('where the last project is gone, the program is served without one, and says why', async () => {
  await (await serving([ana.project, '--no-open'])).stop()
  await rm(ana.project, { recursive: true })
  const { said, stop } = await serving(['--no-open'])
  expect(await deskAt(said)).toMatchObject({ project: null })
  expect(await stop()).toMatchObject({ code: 0, err: expect.stringContaining('There is no project here') })
})

test('a project that is served can be served a second time for reading only', async () => {
  await serving([ana.project, '--no-open'])
  expect(await ana.run(['serve', ana.project, '--no-open'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('http://127.0.0.1'),
    err: expect.stringContaining('open in another window or program'),
  })
})

test('a port that is taken is told, and the project is free again', async () => {
  const { said } = await serving(['--sample', '--no-open'])
  const { port } = new URL(said)
  expect(await ana.run(['serve', ana.project, '--no-open', '--port', port])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(`The port ${port} cannot be used: another program uses it.`),
  })
  await serving([ana.project, '--no-open'])
})
