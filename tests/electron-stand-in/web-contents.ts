import { dispatch } from './ipc-main.ts'
import type { Posted } from './page-link.ts'
import type { Navigation } from './request-gate.ts'
import { preventable, strict, StrictEmitter } from './strict.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** What a window is to its contents. */
export interface ContentsWindow {
  close(): void
  isDestroyed(): boolean
}

/** Electron's contents of one window. */
export class WebContents extends StrictEmitter {
  readonly mainFrame = strict('WebFrameMain', { url: '', parent: null })
  readonly window: ContentsWindow
  /** The protocol's name of the page; Playwright knows it by this. */
  targetId = ''
  private windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(window: ContentsWindow) {
    super('webContents', ['will-frame-navigate', 'will-prevent-unload'])
    this.window = window
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }

  close(): void {
    this.window.close()
  }

  onPosted({ channel, message, ports }: Posted): void {
    dispatch(channel, strict('IpcMainEvent', { sender: this, senderFrame: this.mainFrame, ports }), message)
  }

  mayNavigate(navigation: Navigation): boolean {
    const event = preventable(navigation)
    this.emit('will-frame-navigate', strict('will-frame-navigate', event))
    return !event.defaultPrevented
  }

  /** Asked where the page would hold its window. */
  mayUnload(): boolean {
    const event = preventable({})
    this.emit('will-prevent-unload', strict('will-prevent-unload', event))
    return event.defaultPrevented
  }

  mayOpenWindow(url: string): boolean {
    return this.windowOpenHandler(strict('WindowOpenDetails', { url })).action === 'allow'
  }

  onNavigated(url: string): void {
    this.mainFrame.url = url
  }
}
