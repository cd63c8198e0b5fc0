import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchRuntime, findRuntime } from '#main/electron-runtime.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-package-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Puts an installer into the package folder; it runs with the folder as `here`. */
const installer = (script: string) =>
  writeFile(join(folder, 'install.js'), `const fs = require('fs'), here = __dirname; ${script}`)

test('a fresh package has no runtime', () => {
  expect(findRuntime(folder)).toBeNull()
})

test('a package whose download was deleted has no runtime', async () => {
  await writeFile(join(folder, 'path.txt'), 'electron')
  expect(findRuntime(folder)).toBeNull()
})

test('the runtime is where path.txt says', async () => {
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'electron'), '')
  await writeFile(join(folder, 'path.txt'), 'electron')
  expect(findRuntime(folder)).toBe(join(folder, 'dist', 'electron'))
})

test('fetching runs the package’s own installer', async () => {
  await installer(`fs.mkdirSync(here + '/dist'); fs.writeFileSync(here + '/dist/electron', '')
    fs.writeFileSync(here + '/path.txt', 'electron')`)
  expect(await fetchRuntime(folder)).toBe(true)
  expect(findRuntime(folder)).toBe(join(folder, 'dist', 'electron'))
})

test.each([
  ['an installer that fails', 'process.exit(1)'],
  ['an installer that crashes', 'throw new Error("no network")'],
])('%s fetches nothing', async (_, script) => {
  await installer(script)
  expect(await fetchRuntime(folder)).toBe(false)
})

test('a package without an installer fetches nothing', async () => {
  expect(await fetchRuntime(folder)).toBe(false)
})
