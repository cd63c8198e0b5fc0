import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    inspect: { type: 'string' },
    'remote-debugging-port': { type: 'string' },
  },
})
const appFolder = resolve(positionals[0] ?? '.')
const manifest: unknown = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))

/** What the executable was started with. */
export const startArguments = {
  appFolder,
  mainFile: join(appFolder, z.object({ main: z.string() }).parse(manifest).main),
  /** Whether a test wants to reach the main process. */
  isInspected: values.inspect !== undefined,
  /** Whether a test wants to reach the windows. */
  isDebugged: values['remote-debugging-port'] !== undefined,
}
