#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { openWindow } from '#host/open-window.ts'
import { createNodeDesk, createPassingDesk } from '#node/desk.ts'
import { findFiles } from '#node/read/input-files.ts'
import { runCommandLine } from './run-command-line.ts'

// Wires the command line to this process; the built file lies in out/main, two folders below the program's own.

const programFolder = resolve(import.meta.dirname, '../..')
const sampleFile = join(programFolder, 'fixtures/sample/sample.jsonl')

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(join(programFolder, 'package.json'), 'utf8')))

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort())

// Whoever reads the output may have seen enough (`standpoint list … | head`).
process.stdout.on('error', () => process.exit())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  passingDesk: () => createPassingDesk({ sampleFile }),
  lastingDesk: () => createNodeDesk({ sampleFile, shell: null }),
  findFiles,
  user: userInfo().username,
  rendererFolder: join(programFolder, 'out/renderer'),
  openWindow: (url) => openWindow(url, process),
  stop: ending.signal,
})
