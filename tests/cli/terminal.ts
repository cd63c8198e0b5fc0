import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '#cli/run-command-line.ts'
import type { ExitCode, Surroundings } from '#cli/surroundings.ts'
import { createNodeDesk, createPassingDesk } from '#node/desk.ts'
import { findFiles } from '#node/read/input-files.ts'

const sampleFile = resolve(import.meta.dirname, '../../fixtures/sample/sample.jsonl')

/** How a command ended and what it said. */
export interface Outcome {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** A person at the command line, with a folder of their own. */
export interface Terminal {
  readonly folder: string
  /** Runs the command line in this process. `changes` replace what it is surrounded by. */
  run(args: readonly string[], changes?: Partial<Surroundings>): Promise<Outcome>
  /** The path of a file or folder in this person's folder, whether or not there is one. */
  path(name: string): string
  /** Writes a file, with the folders that it lies in, and gives its path. */
  write(name: string, content: string | Uint8Array): Promise<string>
  read(name: string): Promise<string>
}

export async function terminal(): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  return {
    folder,
    path,
    run: async (args, changes) => {
      const said = { out: '', err: '' }
      const code = await runCommandLine(args, {
        ...surroundings(folder),
        out: (text) => void (said.out += text),
        err: (text) => void (said.err += text),
        ...changes,
      })
      return { code, ...said }
    },
    write: async (name, content) => {
      await mkdir(dirname(path(name)), { recursive: true })
      await writeFile(path(name), content)
      return path(name)
    },
    read: (name) => readFile(path(name), 'utf8'),
  }
}

function surroundings(folder: string): Surroundings {
  return {
    version: '1.2.3',
    out: () => {},
    err: () => {},
    passingDesk: () => createPassingDesk({ sampleFile }),
    lastingDesk: () => createNodeDesk({ settingsFolder: join(folder, 'settings'), sampleFile, shell: null }),
    findFiles,
    user: 'Ana Kavalenka',
    rendererFolder: join(folder, 'page'),
    openWindow: async () => 'nothing',
    stop: AbortSignal.abort(),
  }
}

/** A terminal with an empty project of `ana` in the folder "reports". */
export async function terminalWithProject(): Promise<Terminal & { readonly project: string }> {
  const ana = await terminal()
  const project = ana.path('reports')
  const made = await ana.run(['new', project, '--annotator', 'ana'])
  if (made.code !== 0) throw new Error(made.err)
  return { ...ana, project }
}
