import type { Session, WebContents } from 'electron'
import { isStartAddress, pageScheme } from './page-address.ts'

/** What the page itself is made of; devtools: is the inspector of a development start. */
const localSchemes: ReadonlySet<string> = new Set([`${pageScheme}:`, 'blob:', 'data:', 'devtools:'])

/** Keeps a window on its one page: no other page, no second window. The page may load itself again. */
export function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isStartAddress(event.url)) event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Grants nothing, and lets no request leave the machine; spell checking would fetch dictionaries. */
export function closeOff(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}

/** What tells where a message came from: Electron's `WebFrameMain`. */
export interface SendingFrame {
  readonly url: string
  readonly parent: object | null
}

/** Whether a message comes from the program's own page and not from a frame in it or from another page. */
export function isOwnPage(frame: SendingFrame | null): boolean {
  return frame !== null && frame.parent === null && isStartAddress(frame.url)
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol)
}
