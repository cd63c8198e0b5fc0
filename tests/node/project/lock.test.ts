import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { closedProject, lazyGateway, newProject, opened, temporaryFolder } from '../folders.ts'
import { article, codeOf, last, mine, save, tags, valueOf } from '../work.ts'

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
  const folder = layersOf(path)
  await mkdir(join(folder, '.lock'), { recursive: true })
  const full = { user: 'boris', process: 'another', since: '2026-01-01T00:00:00.000Z', ...holder }
  await writeFile(join(folder, '.lock.json'), JSON.stringify(full))
}

const layersOf = (path: string) => join(path, 'layers/ana')

const traces = async (path: string) =>
  (await readdir(path, { recursive: true })).filter((name) => basename(name).startsWith('.lock')).toSorted()

const claimed = async (path: string) => {
  const store = await opened(path)
  return { store, result: await store.claim('ana') }
}

describe('the layers of an annotator that another process works on', { timeout: 20_000 }, () => {
  it('are refused with a word on who has them, and can be read with all that was saved', async () => {
    const path = await closedProject([])
    const child = await holderOf(path)
    const { result } = await claimed(path)
    expect(result).toMatchObject({
      problem: { code: 'annotator-elsewhere', params: { annotator: 'ana' }, file: path },
    })
    expect(JSON.stringify(result)).toContain(hostname())
    const reader = valueOf(await lazyGateway().openForReading(path))
    expect(valueOf(await reader.readLayer(mine)).layer).toEqual(last(tags(2)))
    await end(child, 'SIGKILL')
  })

  it('can be written at once when that process was killed, and has all that was saved', async () => {
    const path = await closedProject([])
    await end(await holderOf(path), 'SIGKILL')
    expect(await traces(path)).toContain('layers/ana/.lock')
    const store = await opened(path)
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(last(tags(2)))
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'are unlocked when that process gets %s',
    async (signal) => {
      const path = await closedProject([])
      await end(await holderOf(path), signal)
      expect(await traces(path)).not.toContain('layers/ana/.lock')
    },
  )
})

describe('a lock', () => {
  it('of a dead process goes to one only, however many want it', async () => {
    const path = await closedProject([])
    await lockedBy(path, { host: hostname(), pid: process.pid })
    const results = await Promise.all(Array.from({ length: 5 }, () => claimed(path)))
    const codes = results.map(({ result }) => codeOf(result))
    expect(codes.filter((code) => code === null)).toEqual([null])
    expect(codes.filter((code) => code === 'annotator-elsewhere')).toHaveLength(4)
  })

  it('of another machine is respected while it shows signs of life, and named', async () => {
    const path = await closedProject([])
    await lockedBy(path, { host: 'elsewhere', pid: 1 })
    const { store, result } = await claimed(path)
    expect(result).toMatchObject({
      problem: { params: { holder: 'boris on elsewhere, since 2026-01-01T00:00:00.000Z' } },
    })
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(join(layersOf(path), '.lock'), longAgo, longAgo)
    expect(codeOf(await store.claim('ana'))).toBeNull()
  })

  it('that does not say whose it is is respected too', async () => {
    const path = await closedProject([])
    await mkdir(join(layersOf(path), '.lock'), { recursive: true })
    await writeFile(join(layersOf(path), '.lock.json'), 'damaged')
    expect(codeOf((await claimed(path)).result)).toBe('annotator-elsewhere')
  })

  it('is released by closing, with every trace', async () => {
    const store = await newProject()
    valueOf(await store.claim('ana'))
    expect(await traces(store.path)).toEqual(['layers/ana/.lock', 'layers/ana/.lock.json'])
    await store.close()
    expect(await traces(store.path)).toEqual([])
  })

  it('that was lost is taken anew, unless somebody else has it by then', { timeout: 20_000 }, async () => {
    const store = await newProject()
    const [first] = tags(1)
    if (!first) throw new Error('unreachable')
    valueOf(await store.claim('ana'))
    await rm(join(layersOf(store.path), '.lock'), { recursive: true })
    await lockedBy(store.path, { host: 'elsewhere', pid: 1 })
    await vi.waitFor(async () => expect(codeOf(await store.claim('ana'))).toBe('annotator-elsewhere'), {
      timeout: 15_000,
      interval: 100,
    })
    expect(codeOf(await store.append(first.entry, first.after))).toBe('annotator-elsewhere')
    await rm(join(layersOf(store.path), '.lock'), { recursive: true })
    await save(store, [first])
    expect((await stat(join(layersOf(store.path), '.lock'))).isDirectory()).toBe(true)
  })

  it(
    'that was lost with its folder is taken anew at once when the folder is back',
    { timeout: 20_000 },
    async () => {
      const store = await newProject()
      const [first] = tags(1)
      if (!first) throw new Error('unreachable')
      valueOf(await store.claim('ana'))
      await rename(store.path, `${store.path}-away`)
      await vi.waitFor(async () => expect(codeOf(await store.claim('ana'))).toBe('not-saved'), {
        timeout: 15_000,
        interval: 100,
      })
      await rename(`${store.path}-away`, store.path)
      await save(store, [first])
    },
  )
})

describe('what all share', { timeout: 20_000 }, () => {
  it('is locked for as long as somebody changes it, and no longer', async () => {
    const store = await newProject()
    const during = await store.exclusively(async () => {
      valueOf(await store.writeArticle(article('b2')))
      return { ok: true, value: await traces(store.path) } as const
    })
    expect(during).toEqual({ ok: true, value: ['.lock', '.lock.json'] })
    expect(await traces(store.path)).toEqual([])
  })

  it('is changed after somebody who is changing it is done', async () => {
    const store = await newProject()
    const other = await opened(store.path)
    const order: string[] = []
    const writing = store.exclusively(async () => {
      const waiting = other.writeArticle(article('c3')).then(() => order.push('the other'))
      valueOf(await store.writeArticle(article('b2')))
      order.push('the first')
      return { ok: true, value: waiting } as const
    })
    await valueOf(await writing)
    expect(order).toEqual(['the first', 'the other'])
  })
})
