import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { lock } from 'proper-lockfile'

/** A browser of the Chromium family, and what it needs to run on this machine. */
export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  /** To be added to its environment. */
  readonly env: Readonly<Record<string, string>>
}

/** An installed Chromium, Chrome or Edge, else the one inside the npm package (Linux on x64 only). */
export async function findBrowser(): Promise<Browser> {
  const installed = installedBrowsers().find((path) => existsSync(path))
  // Chromium refuses to start as root with its sandbox on.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return installed === undefined ? packagedBrowser() : { executablePath: installed, args, env: {} }
}

function installedBrowsers(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    case 'win32':
      return [
        process.env['PROGRAMFILES'],
        process.env['PROGRAMFILES(X86)'],
        process.env['LOCALAPPDATA'],
      ].flatMap((folder) =>
        ['Google/Chrome', 'Microsoft/Edge', 'Chromium'].map((name) =>
          join(folder ?? '', name, 'Application', name === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
        ),
      )
    default:
      return (process.env['PATH'] ?? '')
        .split(delimiter)
        .flatMap((folder) =>
          ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
            (name) => join(folder, name),
          ),
        )
  }
}

/** The package's browser, unpacked once per user with the libraries and fonts that it brings along. */
async function packagedBrowser(): Promise<Browser> {
  const folder = join(tmpdir(), `standpoint-chromium-147.0.0-${process.getuid?.() ?? 0}`)
  const marker = join(folder, 'complete')
  if (!existsSync(marker)) await unpackAlone(folder, marker)
  return {
    executablePath: join(folder, 'chromium'),
    // Its own sandbox needs a helper that the package does not hold.
    args: ['--no-sandbox'],
    env: { FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  }
}

/** Several workers may want the browser at once; an interrupted unpacking leaves a torn one behind. */
async function unpackAlone(folder: string, marker: string): Promise<void> {
  const release = await lock(folder, {
    realpath: false,
    stale: 60_000,
    retries: { retries: 600, factor: 1, minTimeout: 200 },
  })
  try {
    if (existsSync(marker)) return
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    await unpack(folder)
    await writeFile(marker, '')
  } finally {
    await release()
  }
}

async function unpack(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-browser.mjs')], {
    // The second makes it unpack the system libraries that it needs, too.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
}
