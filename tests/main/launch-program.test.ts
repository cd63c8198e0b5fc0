import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Machine } from '#main/launch-obstacle.ts'
import { launchProgram } from '#main/launch-program.ts'

const desktop = { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000 } as const

let root: string
let told: string[]
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'launch-'))
  told = []
  await put('program/out/main/cli.js', noteArguments('host'))
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  await chmod(file, 0o755)
}

/** A script that leaves a note of what it was called with, and exits with a code of its own. */
function noteArguments(name: string): string {
  const note = JSON.stringify(join(root, 'started'))
  return `#!/usr/bin/env node
    require('fs').appendFileSync(${note}, ${JSON.stringify(name)} + ' ' + process.argv.slice(2).join(' '))
    process.exit(7)`
}

/** A runtime that notes how it is called; needs the package folder to be there. */
async function installRuntime(): Promise<void> {
  await put('electron/dist/electron', `${noteArguments('electron')}\n// ${fuseWire('10110001')}`)
  await put('electron/path.txt', 'electron')
}

async function launch(machine: Omit<Machine, 'hasRuntime'> = desktop): Promise<string> {
  const exitCode = await launchProgram({
    programFolder: join(root, 'program'),
    electronFolder: join(root, 'electron'),
    given: ['--flag'],
    machine,
    tell: (line) => told.push(line),
  })
  expect(exitCode).toBe(7)
  return readFile(join(root, 'started'), 'utf8')
}

/** What Electron's executable carries: how it is found, its version, its length, and one character a fuse. */
function fuseWire(states: string): string {
  return `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(states.length)}${states}`
}

test('the runtime that is there runs the program', async () => {
  await installRuntime()
  expect(await launch()).toBe(`electron ${join(root, 'program')} --flag`)
  expect(told).toEqual([])
})

test('the fuses of the runtime are set before it runs, and only where they differ', async () => {
  await installRuntime()
  await launch()
  const executable = join(root, 'electron/dist/electron')
  expect(await readFile(executable, 'utf8')).toContain(fuseWire('01010000'))
  await chmod(executable, 0o555)
  const before = await stat(executable, { bigint: true })
  await launch()
  expect((await stat(executable, { bigint: true })).mtimeNs).toBe(before.mtimeNs)
  expect(told).toEqual([])
})

test('a runtime without a fuse wire runs all the same, and that is told', async () => {
  await installRuntime()
  await put('electron/dist/electron', noteArguments('electron'))
  expect(await launch()).toMatch(/^electron /)
  expect(told).toEqual([expect.stringContaining('fuses could not be set')])
})

test('a runtime that is not there is fetched', async () => {
  await installRuntime()
  await rm(join(root, 'electron/path.txt'))
  await put('electron/install.js', `require('fs').writeFileSync(__dirname + '/path.txt', 'electron')`)
  expect(await launch()).toMatch(/^electron /)
  expect(told).toEqual([])
})

test('a runtime that cannot be fetched is told in one line, and the browser host runs', async () => {
  await put('electron/install.js', `console.error('a long story'); process.exit(1)`)
  expect(await launch()).toBe('host serve --flag')
  expect(told).toEqual([expect.stringContaining('could not be fetched')])
})

test('without a display nothing is fetched', async () => {
  await put('electron/install.js', noteArguments('installer'))
  expect(await launch({ ...desktop, env: {} })).toBe('host serve --flag')
  expect(told).toEqual([expect.stringContaining('display')])
})

test('the sandbox is not given up for root', async () => {
  await installRuntime()
  expect(await launch({ ...desktop, userId: 0 })).toBe('host serve --flag')
  expect(told).toEqual([expect.stringContaining('--no-sandbox')])
})
