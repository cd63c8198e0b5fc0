import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fetchRuntime, findRuntime } from './electron-runtime.ts'
import { findObstacle, type Obstacle, obstacleTexts } from './launch-obstacle.ts'

// `npm start`: the Electron window where one can open, else the same program in the browser.

const programFolder = resolve(import.meta.dirname, '../..')
const given = process.argv.slice(2)

async function launch(): Promise<void> {
  const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const runtime = findRuntime(electronFolder)
  const obstacle = findObstacle({
    platform: process.platform,
    env: process.env,
    userId: process.getuid?.() ?? null,
    hasRuntime: runtime !== null,
  })
  if (obstacle !== null) return openInBrowser(obstacle)
  const executable = runtime ?? (await fetchedRuntime(electronFolder))
  if (executable === null) return openInBrowser('no-runtime')
  run(executable, [programFolder, ...given])
}

async function fetchedRuntime(electronFolder: string): Promise<string | null> {
  return (await fetchRuntime(electronFolder)) ? findRuntime(electronFolder) : null
}

function openInBrowser(obstacle: Obstacle): void {
  console.error(obstacleTexts[obstacle])
  run(process.execPath, [resolve(import.meta.dirname, 'cli.js'), 'serve', ...given])
}

/** Stands in for the child: same terminal, same signals, same exit code. */
function run(executable: string, args: readonly string[]): void {
  const child = spawn(executable, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

await launch()
