import { defineConfig } from '@playwright/test'
import type { ShellOptions } from '#tests/e2e/app.ts'
import { findBrowser } from '#tests/browser.ts'

const { executablePath, args, env } = await findBrowser()

/** The same specs run over every shell; the built program in `out` is what they try. */
export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    launchOptions: {
      executablePath,
      args: [...args, '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      env: { ...definedOnly(process.env), ...env },
    },
    trace: 'retain-on-failure',
  },
  projects: [
    // The first npx in a clone builds the program anew, so nothing else may use it meanwhile.
    { name: 'first', testMatch: 'first-*.spec.ts' },
    {
      name: 'host',
      testIgnore: ['first-*.spec.ts', 'electron-*.spec.ts'],
      dependencies: ['first'],
      use: { shell: 'host' },
    },
    {
      name: 'electron',
      testIgnore: ['first-*.spec.ts', 'host-*.spec.ts'],
      dependencies: ['first'],
      use: { shell: 'electron' },
    },
  ],
})

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, v]) => (v === undefined ? [] : [[key, v]])),
  )
}
