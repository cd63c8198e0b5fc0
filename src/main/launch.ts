import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { launchProgram } from './launch-program.ts'

// `npm start`; the built file lies in out/main, two folders below the program's own.

process.exitCode = await launchProgram({
  programFolder: resolve(import.meta.dirname, '../..'),
  electronFolder: dirname(createRequire(import.meta.url).resolve('electron/package.json')),
  given: process.argv.slice(2),
  machine: { platform: process.platform, env: process.env, userId: process.getuid?.() ?? null },
  tell: console.error,
})
