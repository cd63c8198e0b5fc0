import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** The built program, serving a project. */
export interface Host {
  readonly url: string
  /** In milliseconds from its start to the address. */
  readonly startedIn: number
  /** Resident memory in MB; null where the system does not tell. */
  memory(): Promise<number | null>
  stop(): Promise<void>
}

/** Starts the built host on a project, or on the sample project where there is none. */
export async function startHost(project: string | null, home: string): Promise<Host> {
  const began = performance.now()
  const what = project === null ? ['--sample'] : [project]
  const child = spawn(
    process.execPath,
    ['out/main/cli.js', 'serve', ...what, '--no-open', '--stay', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, STANDPOINT_HOME: home },
    },
  )
  const url = await addressOf(child)
  return {
    url,
    startedIn: performance.now() - began,
    memory: () => residentMemory(child),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

const announced = z.object({ url: z.string() })

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The host has no output.')
  for await (const line of createInterface({ input: stdout })) return announced.parse(JSON.parse(line)).url
  throw new Error('The host ended before it told its address.')
}

async function residentMemory({ pid }: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /VmRSS:\s*(\d+)/.exec(status) ?? []
  return kilobytes === undefined ? null : Number(kilobytes) / 1000
}
