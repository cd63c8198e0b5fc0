import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Delay } from '#host/open-windows.ts'
import { type Served, serve, type ServeRequest } from '#host/serve.ts'
import { testDesk } from '#tests/desk.ts'

/** A delay that ends when the test says so. */
export interface HandDelay {
  readonly delay: Delay
  /** Lets all the time pass that anybody waits for. */
  readonly elapse: () => void
  /** Resolves as soon as anybody waits. */
  readonly untilAwaited: () => Promise<void>
}

export function handDelay(): HandDelay {
  const tasks = new Set<() => void>()
  let tell: () => void = () => {}
  return {
    delay: (task) => {
      tasks.add(task)
      tell()
      return () => tasks.delete(task)
    },
    untilAwaited: () => new Promise((resolve) => (tasks.size > 0 ? resolve() : (tell = resolve))),
    elapse: () => {
      for (const task of tasks) task()
      tasks.clear()
    },
  }
}

/** A folder with a page of three files, and beside it one that must never be served. */
export async function pageFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-host-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const page = join(folder, 'page')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Standpoint</title>')
  await writeFile(join(page, 'assets', 'app.js'), 'start()')
  await writeFile(join(page, 'assets', 'notes.txt'), 'secret')
  await writeFile(join(folder, 'secret.html'), 'secret')
  return page
}

/** A running host, with its address taken apart. */
export interface Host extends Served {
  readonly port: number
  readonly token: string
}

export async function startHost(changes: Partial<ServeRequest> = {}): Promise<Host> {
  const served = await serve({
    desk: changes.desk ?? (await testDesk()).desk,
    rendererFolder: await pageFolder(),
    port: 0,
    stayOpen: true,
    ...changes,
  })
  if (!served.ok) throw new Error(served.problem.code)
  onTestFinished(() => served.value.close())
  const url = new URL(served.value.url)
  return { ...served.value, port: Number(url.port), token: url.searchParams.get('token') ?? '' }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

interface Question {
  /** Sent as it stands: nothing tidies it up on the way. */
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One plain HTTP request to the host. */
export function ask({ port }: Host, { path, method = 'GET', headers = {} }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    asked.on('error', reject).end()
  })
}
