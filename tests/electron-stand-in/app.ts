import { chromium, closeChromium } from './browser.ts'
import { takeInstanceLock } from './single-instance.ts'
import { startArguments } from './start-arguments.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'
import { setUserDataFolder, userDataFolder } from './user-data.ts'

class App extends StrictEmitter {
  readonly isPackaged = false

  constructor() {
    super('app', ['web-contents-created', 'second-instance', 'window-all-closed', 'will-quit'])
  }

  async whenReady(): Promise<void> {
    await chromium()
  }

  getAppPath(): string {
    return startArguments.appFolder
  }

  setPath(name: string, folder: string): void {
    if (name !== 'userData') throw new Error(`The stand-in for electron lacks the path '${name}'`)
    setUserDataFolder(folder)
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(userDataFolder(), () => this.emit('second-instance'))
  }

  quit(): void {
    isQuitting = true
    if (openWindows.size === 0) this.leave()
    for (const window of openWindows) window.close()
  }

  getLocale(): string {
    return 'en-GB'
  }

  /** A window that stays open ends quitting; false is what it may answer with. */
  stay(): false {
    isQuitting = false
    return false
  }

  /** Ends without asking anyone. */
  exit(code = 0): void {
    closeChromium().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }

  /** What the last window leaves behind. */
  onLastWindowClosed(): void {
    if (isQuitting || !this.emit('window-all-closed')) this.leave()
  }

  private leave(): void {
    const event = preventable({})
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit()
  }
}

let isQuitting = false
const openWindows = new Set<{ close(): void }>()

/** Electron's module of that name. */
export const app = strict('app', new App())

/** Counts a window in until the returned function is called. */
export function countWindow(window: { close(): void }): () => void {
  openWindows.add(window)
  return () => {
    openWindows.delete(window)
    if (openWindows.size === 0) app.onLastWindowClosed()
  }
}
