import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { closedProject, lazyGateway, newProject, opened, temporaryFolder } from '../folders.ts'
import { article, codeOf, last, mine, tags, valueOf } from '../work.ts'

let program = ''
const children: ChildProcess[] = []

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('./lock-holder.ts', import.meta.url)),
    platform: 'node',
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  program = output[0].code
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** Another process that has the project open. */
async function holderOf(path: string): Promise<ChildProcess> {
  const file = join(await temporaryFolder(), 'holder.mjs')
  await writeFile(file, program)
  const child = spawn(process.execPath, [file, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  expect(String(said)).toBe('open')
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Makes the lock of another process look as if it had been taken by `holder`. */
async function lockedBy(path: string, holder: object): Promise<void> {
  await mkdir(join(path, '.lock'))
  const full = { user: 'boris', process: 'another', since: '2026-01-01T00:00:00.000Z', ...holder }
  await writeFile(join(path, '.lock.json'), JSON.stringify(full))
}

const traces = async (path: string) => (await readdir(path)).filter((name) => name.startsWith('.lock'))

describe('a project that another process has open', { timeout: 20_000 }, () => {
  it('is refused with a word on who has it, and can be read with all that was saved', async () => {
    const path = await closedProject([])
    const child = await holderOf(path)
    const refused = await lazyGateway().open(path)
    expect(refused).toMatchObject({ problem: { code: 'project-open-elsewhere', file: path } })
    expect(JSON.stringify(refused)).toContain(hostname())
    const reader = valueOf(await lazyGateway().openForReading(path))
    expect(valueOf(await reader.readLayer(mine)).layer).toEqual(last(tags(2)))
    await end(child, 'SIGKILL')
  })

  it('can be opened at once when that process was killed, and has all that was saved', async () => {
    const path = await closedProject([])
    await end(await holderOf(path), 'SIGKILL')
    expect(await traces(path)).toContain('.lock')
    const store = await opened(path)
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(last(tags(2)))
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'is unlocked when that process gets %s',
    async (signal) => {
      const path = await closedProject([])
      await end(await holderOf(path), signal)
      expect(await traces(path)).not.toContain('.lock')
    },
  )
})

describe('a lock', () => {
  it('of a dead process goes to one only, however many want it', async () => {
    const path = await closedProject([])
    await lockedBy(path, { host: hostname(), pid: process.pid })
    const results = await Promise.all(Array.from({ length: 5 }, () => lazyGateway().open(path)))
    expect(results.filter((result) => result.ok).length).toBe(1)
    expect(results.filter((result) => codeOf(result) === 'project-open-elsewhere').length).toBe(4)
    for (const result of results) if (result.ok) await result.value.close()
  })

  it('of another machine is respected while it shows signs of life, and named', async () => {
    const path = await closedProject([])
    await lockedBy(path, { host: 'elsewhere', pid: 1 })
    const refused = await lazyGateway().open(path)
    expect(refused).toMatchObject({
      problem: { params: { holder: 'boris on elsewhere, since 2026-01-01T00:00:00.000Z' } },
    })
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(join(path, '.lock'), longAgo, longAgo)
    await (await opened(path)).close()
  })

  it('that does not say whose it is is respected too', async () => {
    const path = await closedProject([])
    await mkdir(join(path, '.lock'))
    await writeFile(join(path, '.lock.json'), 'damaged')
    expect(codeOf(await lazyGateway().open(path))).toBe('project-open-elsewhere')
  })

  it('is released by closing, with every trace', async () => {
    const store = await newProject()
    expect(await traces(store.path)).toEqual(['.lock', '.lock.json'])
    await store.close()
    expect(await traces(store.path)).toEqual([])
  })

  it('that was taken away ends writing with a result', { timeout: 20_000 }, async () => {
    const store = await newProject()
    await rm(join(store.path, '.lock'), { recursive: true })
    await vi.waitFor(async () => expect(codeOf(await store.writeArticle(article('a1')))).toBe('lock-lost'), {
      timeout: 15_000,
      interval: 100,
    })
    for (const { entry, after } of tags(1)) expect(codeOf(await store.append(entry, after))).toBe('lock-lost')
    await opened(store.path)
    await store.close()
    expect((await stat(join(store.path, '.lock'))).isDirectory()).toBe(true)
  })
})
