import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { servePageFiles } from '#main/page-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'page-files-'))
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true })
  await mkdir(join(root, 'renderer-secret'))
  await writeFile(join(root, 'secret.json'), '"secret"')
  await writeFile(join(root, 'renderer-secret', 'a.json'), '"secret"')
  await writeFile(join(root, 'renderer', 'index.html'), '<p>Статья</p>')
  await writeFile(join(root, 'renderer', 'assets', 'a b.js'), 'export {}')
  await writeFile(join(root, 'renderer', 'notes.exe'), 'x')
})
afterEach(() => rm(root, { recursive: true }))

const ask = (path: string, init?: RequestInit) =>
  servePageFiles(join(root, 'renderer'))(new Request(`app://standpoint${path}`, init))

test('the page comes as UTF-8 with its policy', async () => {
  const response = await ask('/index.html?x#y')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<p>Статья</p>')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a name with a blank is found', async () => {
  const response = await ask('/assets/a%20b.js')
  expect(await response.text()).toBe('export {}')
})

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/..%2frenderer-secret/a.json',
  '/index.html%00.html',
  '/%',
  '/missing.html',
  '/assets',
  '/',
  '/notes.exe',
])('%s is not there', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('nothing can be sent to it', async () => {
  expect((await ask('/index.html', { method: 'POST', body: 'x' })).status).toBe(405)
})
