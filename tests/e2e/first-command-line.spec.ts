import { expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { test } from './app.ts'

test('npx finds the command line in the repository', async () => {
  const cwd = resolve(import.meta.dirname, '../..')
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const { stdout } = await promisify(execFile)(npx, ['--no-install', 'standpoint', 'formats', '--json'], {
    cwd,
  })
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ id: 'jsonl', reads: true, writes: true }),
  )
})
