import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import { initialSettings, type Settings } from '#core/settings.ts'
import { electronPath } from '#tests/electron-stand-in/electron-path.ts'

export interface ShellOptions {
  readonly shell: 'host' | 'electron'
}

/** A project on disk and the built program that shows it. */
export interface App {
  /** The project's folder. */
  readonly project: string
  /** A window on it; the first call starts the program. */
  open(): Promise<Page>
  /** Ends the program as closing its window does, so that `open` starts it afresh. */
  close(): Promise<void>
  /** Runs the command line; resolves to its standard output, rejects where it exits with anything but 0. */
  cli(...args: readonly string[]): Promise<string>
}

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'out/main/cli.js')

/** Each test has a project of its own, by the annotator "ana", and settings of its own. */
export const test = base.extend<ShellOptions & { app: App }>({
  shell: ['host', { option: true }],
  app: async ({ shell, browser }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'standpoint-e2e-'))
    const project = join(home, 'project')
    const env = { ...process.env, STANDPOINT_HOME: join(home, 'settings') }
    const cli = (...args: readonly string[]) => runCommandLine(args, env)
    await cli('new', project, '--name', 'Border talks', '--annotator', 'ana')
    await rememberProject(env.STANDPOINT_HOME, project)
    const running =
      shell === 'electron'
        ? electronShell(env)
        : hostShell(project, env, () => browser.newPage({ viewport: { width: 1280, height: 800 } }))
    await use({ project, open: running.open, close: running.close, cli })
    await running.close()
    await rm(home, { recursive: true, force: true })
  },
})

interface Running {
  readonly open: () => Promise<Page>
  readonly close: () => Promise<void>
}

async function runCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    env,
    maxBuffer: 2 ** 26,
  })
  return stdout
}

/** As if the project had been open here before, so that the program starts with it. */
async function rememberProject(folder: string, path: string): Promise<void> {
  const recent = [
    { path, name: 'Border talks', openedAt: '2026-01-01T00:00:00.000Z', annotator: 'ana', place: null },
  ]
  const settings: Settings = { ...initialSettings, recent }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
}

function electronShell(env: NodeJS.ProcessEnv): Running {
  let launched: ElectronApplication | null = null
  return {
    open: async () => {
      launched ??= await _electron.launch({
        ...electronPath,
        args: [root],
        env: definedOnly(env),
        // Else Playwright leaves downloads in Electron to Electron's own dialog.
        acceptDownloads: true,
      })
      return launched.firstWindow()
    },
    close: async () => {
      await launched?.close()
      launched = null
    },
  }
}

function hostShell(project: string, env: NodeJS.ProcessEnv, newPage: () => Promise<Page>): Running {
  let server: Promise<Server> | null = null
  const pages: Page[] = []
  return {
    open: async () => {
      server ??= serve(project, env)
      const page = await newPage()
      pages.push(page)
      await page.goto((await server).url)
      return page
    },
    close: async () => {
      await Promise.all(pages.splice(0).map((page) => page.close()))
      const ending = await server
      server = null
      await ending?.stop()
    },
  }
}

export interface Server {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Starts `standpoint serve` and waits until it says where. */
export async function serve(
  project: string,
  env: NodeJS.ProcessEnv,
  ...options: readonly string[]
): Promise<Server> {
  const child = spawn(
    process.execPath,
    [program, 'serve', project, '--no-open', '--json', '--stay', ...options],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface(child.stdout)
  const line: unknown = (await Promise.race([once(lines, 'line'), once(child, 'exit')]))[0]
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(String(line)))
  return {
    url,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, v]) => (v === undefined ? [] : [[key, v]])),
  )
}
