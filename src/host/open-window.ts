import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import open, { apps, openApp } from 'open'

/** How the address came to the analyst's eyes: in a window of its own, in a browser's tab, or not at all. */
export type Opened = 'window' | 'tab' | 'nothing'

/** What is known of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What starts a browser; each rejects where it is not there. */
export interface Browsers {
  /** Under which names browsers of the Chromium family are started on this kind of machine, best first. */
  readonly names: readonly string[]
  /** An app window, in the analyst's own profile, of the first of `names` that is there. */
  appWindow(names: readonly string[], url: string): Promise<unknown>
  /** The browser that the analyst prefers. */
  tab(url: string): Promise<unknown>
}

/** Opens `url` in an app window of an installed Chromium-family browser, else in the default browser. */
export async function openWindow(
  url: string,
  machine: Machine,
  browsers = installedBrowsers(),
): Promise<Opened> {
  if (!hasScreen(machine)) return 'nothing'
  const names = worthTrying(browsers.names, machine)
  if (names.length > 0 && (await isDone(browsers.appWindow(names, url)))) return 'window'
  return (await isDone(browsers.tab(url))) ? 'tab' : 'nothing'
}

/** Without a screen, `xdg-open` would start a browser in the terminal and take it over. */
function hasScreen({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * On Linux the first that is there: given several, `open` would wait for each to end before it could tell whether it
 * worked, and start the next one when the analyst closes the window.
 */
function worthTrying(names: readonly string[], { platform, env }: Machine): readonly string[] {
  if (platform !== 'linux') return names
  const folders = (env['PATH'] ?? '').split(delimiter)
  return names.filter((name) => folders.some((folder) => existsSync(join(folder, name)))).slice(0, 1)
}

function installedBrowsers(): Browsers {
  return {
    names: knownNames(),
    appWindow: ([first = '', ...others], url) =>
      openApp(others.length === 0 ? first : [first, ...others], {
        arguments: [`--app=${url}`],
        newInstance: true,
      }),
    tab: (url) => open(url),
  }
}

/** `open` throws on a kind of machine for which it knows no names. */
function knownNames(): readonly string[] {
  try {
    return [apps.chrome, apps.edge, apps.brave].flat()
  } catch {
    return []
  }
}

function isDone(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  )
}
