import { chromium } from './browser.ts'
import type { Chromium } from './chromium.ts'
import {
  attachedSchema,
  dialogOpeningSchema,
  frameNavigatedSchema,
  frameTreeSchema,
  navigatedSchema,
  targetAttachedSchema,
  targetDestroyedSchema,
  targetsSchema,
  windowOpenSchema,
} from './devtools-shapes.ts'
import { PageLink, type Command, type PageSession, type Posted } from './page-link.ts'
import { type Navigation, RequestGate } from './request-gate.ts'
import { fromShown, toShown } from './schemes.ts'
import { isGranted } from './session.ts'

/** What a page asks of the window that it stands in. */
export interface PageOwner {
  onPosted(posted: Posted): void
  mayNavigate(navigation: Navigation): boolean
  mayOpenWindow(url: string): boolean
  /** Whether the page's window closes although the page would hold it. */
  mayUnload(): boolean
  onNavigated(url: string): void
  onDrawn(): void
  onClosed(): void
}

/** Electron's names of permissions, and the protocol's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['midi', 'midi'],
] as const

/** One page in the browser. */
export interface Page {
  readonly targetId: string
  load(url: string): Promise<void>
  close(): Promise<void>
}

/** How a page comes up; sizes in CSS pixels. */
export interface PageOptions {
  readonly preload: string
  readonly width: number
  readonly height: number
}

export async function openPage({ preload, width, height }: PageOptions, owner: PageOwner): Promise<Page> {
  const browser = await chromium()
  const { targetInfos } = targetsSchema.parse(await browser.send('Target.getTargets'))
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
  if (targetId === undefined) throw new Error('The browser opened no page')
  const page = await attach(browser, targetId)
  await page.command('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 0,
    mobile: false,
  })
  let isLoading = false
  listen(page, owner)
  await refuseWindows(browser, { targetId, owner })
  await new PageLink(page, (posted) => owner.onPosted(posted)).start(preload)
  await new RequestGate(page, (navigation) => isLoading || owner.mayNavigate(navigation)).start()
  return {
    targetId,
    async load(url) {
      await applyPermissions(browser, toShown(url))
      isLoading = true
      const { errorText } = navigatedSchema.parse(await page.command('Page.navigate', { url: toShown(url) }))
      isLoading = false
      if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
    },
    async close() {
      await page.command('Page.close')
    },
  }
}

async function attach(browser: Chromium, targetId: string): Promise<PageSession> {
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const { sessionId } = attachedSchema.parse(attached)
  const command: Command = (method, params) => browser.send(method, params, sessionId)
  await command('Page.enable')
  const { frameTree } = frameTreeSchema.parse(await command('Page.getFrameTree'))
  return {
    command,
    on: (event, listener) => browser.on(event, listener, sessionId),
    frameId: frameTree.frame.id,
  }
}

function listen(page: PageSession, owner: PageOwner): void {
  page.on('Page.domContentEventFired', () => owner.onDrawn())
  page.on('Page.frameNavigated', (params) => {
    const { frame } = frameNavigatedSchema.parse(params)
    if (frame.id === page.frameId) owner.onNavigated(fromShown(frame.url))
  })
  page.on('Page.javascriptDialogOpening', (params) => {
    if (dialogOpeningSchema.parse(params).type !== 'beforeunload') return
    // Whoever drives the page may have answered already.
    page.command('Page.handleJavaScriptDialog', { accept: owner.mayUnload() }).catch(() => {})
  })
  page.on('Page.windowOpen', (params) => {
    const { url } = windowOpenSchema.parse(params)
    if (owner.mayOpenWindow(fromShown(url)))
      throw new Error(`The stand-in for electron cannot open a window: ${url}`)
  })
}

/** Whatever page comes up beside the window was opened by it: it may ask for nothing, and is closed. */
async function refuseWindows(
  browser: Chromium,
  known: { targetId: string; owner: PageOwner },
): Promise<void> {
  browser.on('Target.targetDestroyed', (params) => {
    if (targetDestroyedSchema.parse(params).targetId === known.targetId) known.owner.onClosed()
  })
  browser.on('Target.attachedToTarget', (params) => {
    const { targetInfo, sessionId } = targetAttachedSchema.parse(params)
    if (targetInfo.targetId === known.targetId) return
    const command: Command = (method, given) => browser.send(method, given, sessionId)
    // It may go by itself meanwhile.
    letRun(command, targetInfo.type === 'page' ? targetInfo.targetId : null).catch(() => {})
  })
  await browser.send('Target.setDiscoverTargets', { discover: true })
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })
}

/** A page that is closed before it runs would stop its opener for good, for they share a thread. */
async function letRun(command: Command, pageToClose: string | null): Promise<void> {
  if (pageToClose !== null) await command('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await command('Runtime.runIfWaitingForDebugger')
  if (pageToClose === null) return
  await command('Runtime.evaluate', { expression: '0' })
  await command('Page.close')
}

async function applyPermissions(browser: Chromium, shownUrl: string): Promise<void> {
  const { origin } = new URL(shownUrl)
  for (const [permission, name] of permissions) {
    const setting = (await isGranted(permission, fromShown(origin))) ? 'granted' : 'denied'
    await browser.send('Browser.setPermission', { origin, permission: { name }, setting })
  }
}
