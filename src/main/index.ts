import { join } from 'node:path'
import { StandardRPCHandler } from '@orpc/server/standard'
import { app, dialog, Menu, protocol, session } from 'electron'
import { createRouter } from '#api/router.ts'
import { createNodeDesk } from '#node/desk.ts'
import { acceptPage } from './connect.ts'
import { menuTemplate } from './menu.ts'
import { nativeShell } from './native-shell.ts'
import { pageScheme } from './page-address.ts'
import { servePageFiles } from './page-files.ts'
import { closeOff, confine } from './security.ts'
import { openWindow, showOpenWindow } from './window.ts'

const preload = join(app.getAppPath(), 'out/preload/index.cjs')
const sampleFile = join(app.getAppPath(), 'fixtures/sample/sample.jsonl')

async function start(): Promise<void> {
  await app.whenReady()
  closeOff(session.defaultSession)
  protocol.handle(pageScheme, servePageFiles(join(app.getAppPath(), 'out/renderer')))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isDevelopment: !app.isPackaged })),
  )
  serveDesk()
  await openWindow(preload)
}

/** Serves the desk until the program ends, and ends it only when everything is on disk. */
function serveDesk(): void {
  const { desk, close } = createNodeDesk({
    settingsFolder: app.getPath('userData'),
    sampleFile,
    shell: nativeShell,
  })
  const handler = new StandardRPCHandler(createRouter(desk))
  acceptPage({
    handler,
    onJunk: (reason) => console.warn('A message that is no request was dropped:', reason),
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    close().then(() => app.exit(0), giveUp)
  })
}

function giveUp(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Standpoint', String(error))
  app.exit(1)
}

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('web-contents-created', (_event, contents) => confine(contents))
app.on('second-instance', showOpenWindow)
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else app.quit()
