import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fetchRuntime, findRuntime } from './electron-runtime.ts'
import { setFuses } from './fuses.ts'
import { findObstacle, type Machine, type Obstacle, obstacleTexts } from './launch-obstacle.ts'

/** What there is to start, and on what. */
export interface Launch {
  readonly programFolder: string
  /** Electron's npm package. */
  readonly electronFolder: string
  /** Handed on to what is started. */
  readonly given: readonly string[]
  readonly machine: Omit<Machine, 'hasRuntime'>
  /** Tells the person at the terminal one line. */
  readonly tell: (line: string) => void
}

/** Runs the Electron window where one can open, else the browser host; resolves to its exit code. */
export async function launchProgram(launch: Launch): Promise<number> {
  const { electronFolder, machine } = launch
  const runtime = findRuntime(electronFolder)
  const obstacle = findObstacle({ ...machine, hasRuntime: runtime !== null })
  if (obstacle !== null) return launchHost(launch, obstacle)
  const executable = runtime ?? (await fetchedRuntime(electronFolder))
  return executable === null ? launchHost(launch, 'no-runtime') : launchWindow(launch, executable)
}

async function launchWindow({ programFolder, given, tell }: Launch, executable: string): Promise<number> {
  if (!(await setFuses(executable)))
    tell("Electron's fuses could not be set; the window opens with those it has (see docs/security.md).")
  return run(executable, [programFolder, ...given])
}

async function fetchedRuntime(electronFolder: string): Promise<string | null> {
  return (await fetchRuntime(electronFolder)) ? findRuntime(electronFolder) : null
}

function launchHost({ programFolder, given, tell }: Launch, obstacle: Obstacle): Promise<number> {
  tell(obstacleTexts[obstacle])
  return run(process.execPath, [join(programFolder, 'out/main/cli.js'), 'serve', ...given])
}

/** Stands in for the child: same terminal, same signals, same exit code. */
function run(executable: string, args: readonly string[]): Promise<number> {
  const child = spawn(executable, args, { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}
