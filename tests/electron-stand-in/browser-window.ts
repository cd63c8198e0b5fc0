import { z } from 'zod'
import { app, countWindow } from './app.ts'
import { openPage, type Page, type PageOwner } from './page.ts'
import { strict, StrictEmitter } from './strict.ts'
import { WebContents } from './web-contents.ts'

/** What the program may ask of a window. The stand-in can only show a page that is locked up like this. */
const optionsSchema = z.strictObject({
  title: z.string(),
  width: z.number(),
  height: z.number(),
  minWidth: z.number(),
  minHeight: z.number(),
  show: z.boolean(),
  webPreferences: z.strictObject({
    preload: z.string(),
    sandbox: z.literal(true),
    contextIsolation: z.literal(true),
    nodeIntegration: z.literal(false),
    spellcheck: z.boolean(),
  }),
})

const windows = new Set<BrowserWindow>()

/** Electron's class of that name. */
export class BrowserWindow extends StrictEmitter {
  readonly webContents: WebContents
  readonly page: Promise<Page>
  readonly state: { isVisible: boolean; isMinimized: boolean; isFocused: boolean; isDestroyed: boolean }
  readonly discount: () => void

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }

  constructor(given: unknown) {
    super('BrowserWindow', ['ready-to-show', 'closed'])
    const options = optionsSchema.parse(given)
    if (windows.size > 0) throw new Error('The stand-in for electron cannot open a second window')
    this.state = { isVisible: options.show, isMinimized: false, isFocused: options.show, isDestroyed: false }
    const window = strict('BrowserWindow', this)
    this.webContents = strict('webContents', new WebContents(window))
    windows.add(window)
    this.discount = countWindow(window)
    app.emit('web-contents-created', {}, this.webContents)
    this.page = openPage({ ...options, preload: options.webPreferences.preload }, pageOwner(window))
    return window
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    this.webContents.targetId = page.targetId
    await page.load(url)
  }

  close(): void {
    this.page.then((page) => page.close()).catch(() => this.onClosed())
  }

  show(): void {
    Object.assign(this.state, { isVisible: true, isFocused: true })
  }

  focus(): void {
    this.state.isFocused = true
  }

  blur(): void {
    this.state.isFocused = false
  }

  minimize(): void {
    Object.assign(this.state, { isMinimized: true, isFocused: false })
  }

  restore(): void {
    this.state.isMinimized = false
  }

  isVisible(): boolean {
    return this.state.isVisible
  }

  isFocused(): boolean {
    return this.state.isFocused
  }

  isMinimized(): boolean {
    return this.state.isMinimized
  }

  isDestroyed(): boolean {
    return this.state.isDestroyed
  }

  /** The page is gone, by the program's wish or by another's. */
  onClosed(): void {
    if (this.state.isDestroyed) return
    this.state.isDestroyed = true
    windows.forEach((window) => window.isDestroyed() && windows.delete(window))
    this.emit('closed')
    this.discount()
  }
}

function pageOwner(window: BrowserWindow): PageOwner {
  const { webContents } = window
  return {
    onPosted: (posted) => webContents.onPosted(posted),
    mayNavigate: (navigation) => webContents.mayNavigate(navigation),
    mayOpenWindow: (url) => webContents.mayOpenWindow(url),
    mayUnload: () => webContents.mayUnload() || app.stay(),
    onNavigated: (url) => webContents.onNavigated(url),
    onDrawn: () => void window.emit('ready-to-show'),
    onClosed: () => window.onClosed(),
  }
}

/** Electron's module of that name; Playwright finds a page's contents by it. */
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (id: string) =>
    [...windows].find((window) => window.webContents.targetId === id)?.webContents,
})
