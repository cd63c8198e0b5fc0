import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How long fetching may take, in milliseconds; the runtime has about 110 MB. */
const patience = 180_000

/** The executable of Electron's runtime, or null where it is not installed. `electronFolder` is its npm package. */
export function findRuntime(electronFolder: string): string | null {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

/** Runs the npm package's own installer; false where the runtime could not be fetched in time. */
export function fetchRuntime(electronFolder: string): Promise<boolean> {
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: patience,
  })
  return new Promise((resolve) => {
    installer.once('error', () => resolve(false))
    installer.once('exit', (code) => resolve(code === 0))
  })
}
