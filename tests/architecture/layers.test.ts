import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const planted = resolve(import.meta.dirname, 'planted')

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) }),
    ),
  }),
})

/** Every violation in the planted tree as "severity rule: file"; with JSON output the program exits 0 all the same. */
async function violations(): Promise<readonly string[]> {
  const program = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = resolve(root, '.dependency-cruiser.cjs')
  const { stdout } = await run(
    process.execPath,
    [program, 'src', '--config', config, '--output-type', 'json'],
    {
      cwd: planted,
      maxBuffer: 2 ** 26,
    },
  )
  const report = reportSchema.parse(JSON.parse(stdout))
  return report.summary.violations
    .map(({ from, rule }) => `${rule.severity} ${rule.name}: ${from}`)
    .toSorted()
}

/** What the compiler says about a planted file under the tsconfig of its environment. */
async function compile(tsconfig: string): Promise<string> {
  const program = resolve(root, 'node_modules/typescript/bin/tsc')
  return run(process.execPath, [program, '-p', resolve(planted, tsconfig)], { cwd: planted }).then(
    () => 'compiles',
    (error: unknown) => z.object({ stdout: z.string() }).parse(error).stdout,
  )
}

describe('the import table', () => {
  it('bites on each planted violation, by name, and on nothing else', async () => {
    expect(await violations()).toEqual([
      'error api-over-core: src/api/over-node.ts',
      'error cli-is-a-leaf: src/cli/over-main.ts',
      'error core-is-pure: src/core/impure.ts',
      'error core-stands-alone: src/core/upward.ts',
      'error core-uses-pure-libraries: src/core/with-react.ts',
      'error electron-in-its-shell: src/node/with-electron.ts',
      'error host-is-a-leaf: src/host/over-cli.ts',
      'error main-is-a-leaf: src/main/over-host.ts',
      'error no-cycles: src/core/cycle-a.ts',
      'error no-tests-in-source: src/core/over-tests.ts',
      'error no-unresolved: src/core/unresolved.ts',
      'error node-over-core: src/node/over-api.ts',
      'error preload-hands-over-a-port: src/preload/over-core.ts',
      'error renderer-knows-no-node: src/renderer/over-node.ts',
      'error renderer-takes-types-of-api: src/renderer/api-value.ts',
    ])
  }, 60_000)
})

describe('an environment of its own', () => {
  it.each([
    ['the core', 'tsconfig.core.json', "Cannot find name 'document'"],
    ['the renderer', 'tsconfig.renderer.json', "Cannot find name 'node:fs/promises'"],
  ])(
    'makes what %s must not know a compile error',
    async (_, tsconfig, message) => {
      expect(await compile(tsconfig)).toContain(message)
    },
    60_000,
  )
})
