import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Browsers, type Machine, openWindow } from '#host/open-window.ts'

const url = 'http://127.0.0.1:1/?token=t'

/** Browsers that note what they were asked for; `missing` ones cannot be started. */
function browsers(missing: readonly ('window' | 'tab')[] = []) {
  const asked: string[] = []
  const start = async (what: 'window' | 'tab', told: string) => {
    asked.push(told)
    if (missing.includes(what)) throw new Error('There is no such browser.')
  }
  const started: Browsers = {
    names: ['google-chrome', 'chromium', 'microsoft-edge'],
    appWindow: (names, address) => start('window', `${names.join()} ${address}`),
    tab: (address) => start('tab', address),
  }
  return { asked, started }
}

/** A Linux machine with a screen, on which programs of these names are installed. */
async function linuxWith(...programs: readonly string[]): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-browsers-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const name of programs) await writeFile(join(folder, name), '')
  return { platform: 'linux', env: { DISPLAY: ':0', PATH: ['/nowhere', folder].join(delimiter) } }
}

test('an installed Chromium opens a window of its own, the first that is there', async () => {
  const { asked, started } = browsers()
  const machine = await linuxWith('firefox', 'microsoft-edge', 'chromium')
  expect(await openWindow(url, machine, started)).toBe('window')
  expect(asked).toEqual([`chromium ${url}`])
})

test('without a Chromium the default browser opens a tab', async () => {
  const { asked, started } = browsers()
  expect(await openWindow(url, await linuxWith('firefox'), started)).toBe('tab')
  expect(asked).toEqual([url])
})

test('without a screen nothing is tried', async () => {
  const { asked, started } = browsers()
  const { env } = await linuxWith('chromium')
  const machine = { platform: 'linux', env: { PATH: env['PATH'] } } as const
  expect(await openWindow(url, machine, started)).toBe('nothing')
  expect(asked).toEqual([])
})

test('on other systems every name is tried, then the default browser', async () => {
  const { asked, started } = browsers(['window'])
  expect(await openWindow(url, { platform: 'darwin', env: {} }, started)).toBe('tab')
  expect(asked).toEqual([`google-chrome,chromium,microsoft-edge ${url}`, url])
})

test('where no browser starts, that is told', async () => {
  const { started } = browsers(['window', 'tab'])
  expect(await openWindow(url, { platform: 'win32', env: {} }, started)).toBe('nothing')
})
