import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '#tests/browser.ts'
import type { BenchContext } from './measure.ts'
import { measures } from './measures.ts'
import { type Row, tableOf } from './row.ts'

// `npm run bench -- [--only NAME] [--runs N] [--json FILE] [--short]`; measures the program that was built.

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
})

const started: Browser[] = []

/** One browser for all measures. */
async function browser(): Promise<Browser> {
  const [running] = started
  if (running) return running
  const { executablePath, args, env } = await findBrowser()
  const launched = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...definedOnly(process.env), ...env },
  })
  started.push(launched)
  return launched
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

const chosen = measures.filter(({ name }) => values.only === undefined || name === values.only)
if (chosen.length === 0) {
  console.error(
    `There is no measure “${values.only}”; there are: ${measures.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const rows: Row[] = []
for (const measure of chosen) {
  const folder = await mkdtemp(join(tmpdir(), `bench-${measure.name}-`))
  const context: BenchContext = {
    runs: Number(values.runs),
    browser,
    folder,
    scale: values.short ? 'short' : 'whole',
  }
  console.error(`${measure.name} …`)
  rows.push(...(await measure.run(context)))
  await rm(folder, { recursive: true, force: true })
}
for (const running of started) await running.close()
console.log(tableOf(rows))
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
