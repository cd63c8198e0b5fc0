import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundleWorker, runKills } from './kill-run.ts'

test('twelve kills lose nothing, halve nothing and invent nothing', { timeout: 300_000 }, async () => {
  await mkdir(resolve('out'), { recursive: true })
  const folder = await mkdtemp(resolve('out/torture-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const program = join(folder, 'worker.mjs')
  await bundleWorker(program)
  const figures = await runKills(program, { kills: 12, seed: 2021 })
  expect(figures).toMatchObject({ kills: 12, lost: [], half: [], invented: [] })
  expect(figures.acknowledged).toBeGreaterThan(10)
})
