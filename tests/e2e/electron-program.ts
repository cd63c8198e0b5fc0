import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { electronPath } from '#tests/electron-stand-in/electron-path.ts'

const root = resolve(import.meta.dirname, '../..')

/** The built program in Electron, or in the stand-in for it, with settings of its own. */
interface Started {
  readonly program: ElectronApplication
  /** Holds its settings and the sample project. */
  readonly home: string
  /** Starts it once more, by the same person on the same machine. */
  startAgain(): ChildProcess
}

interface Fixtures {
  readonly started: Started
  readonly program: ElectronApplication
  /** The program's window. */
  readonly page: Page
}

export const test = base.extend<Fixtures>({
  started: async ({ bypassCSP }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'standpoint-electron-'))
    const env = { ...definedOnly(process.env), STANDPOINT_HOME: home }
    const program = await _electron.launch({ ...electronPath, args: [root], env, bypassCSP })
    await use({ program, home, startAgain: () => spawn(executable(), [...sandboxFlags, root], { env }) })
    await program.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
  program: ({ started }, use) => use(started.program),
  page: async ({ program }, use) => {
    const page = await program.firstWindow()
    await page.waitForURL(/index\.html$/)
    await use(page)
  },
})

/** Electron refuses to start as root with its sandbox on. */
const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

function executable(): string {
  return electronPath.executablePath ?? z.string().parse(createRequire(import.meta.url)('electron'))
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

interface Question {
  /** A procedure of the contract. */
  readonly path: string
  readonly input?: unknown
  /** Sent before the request. */
  readonly junk?: readonly unknown[]
}

/** Calls the main process over a port of its own, in the wire's form, so that nothing of the page's code helps. */
export function ask(page: Page, { path, input, junk = [] }: Question): Promise<unknown> {
  return page.evaluate(
    (messages) => {
      const { port1, port2 } = new MessageChannel()
      window.postMessage('standpoint:connect', location.origin, [port2])
      for (const message of messages) port1.postMessage(message)
      port1.start()
      return new Promise<unknown>((done) => {
        port1.addEventListener('message', (event) => done(JSON.parse(String(event.data))))
      })
    },
    [...junk, requestFor(path, input)],
  )
}

/** A request as it crosses a port. */
export function requestFor(path: string, input?: unknown): string {
  return JSON.stringify({ i: '1', p: { u: path, b: { json: input } } })
}
