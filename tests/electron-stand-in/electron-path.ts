import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

const isElectronInstalled = existsSync(join(electronFolder, 'path.txt'))

/** For Playwright's `_electron.launch`: the real Electron where it is installed, else the stand-in. */
export const electronPath = isElectronInstalled
  ? {}
  : { executablePath: join(import.meta.dirname, 'electron.mjs') }
