#!/usr/bin/env node
// An `electron` executable without Electron: `electron.mjs [options] <folder of the program>`. Plain JavaScript, for it
// must run before anything can strip types.
import { createRequire, register } from 'node:module'
import inspector from 'node:inspector'
import { pathToFileURL } from 'node:url'

register('./loader.mjs', import.meta.url)
const { startArguments } = await import('./start-arguments.ts')
const { electron } = await import('./electron.ts')

// Playwright asks the main process for require('electron'); the package of that name would start a download.
const require = createRequire(import.meta.url)
const id = require.resolve('electron')
require.cache[id] = {
  id,
  filename: id,
  path: '',
  exports: electron,
  loaded: true,
  children: [],
  paths: [],
  require,
}

if (startArguments.isInspected) inspector.open(0)
await import(pathToFileURL(startArguments.mainFile).href)
