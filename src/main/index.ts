import { join } from 'node:path'
import { StandardRPCHandler } from '@orpc/server/standard'
import { app, dialog, Menu, protocol, session } from 'electron'
import { createRouter } from '#api/router.ts'
import { sentence } from '#core/problem/problem.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { createNodeDesk } from '#node/desk.ts'
import { askBeforeClosing } from './ask-before-closing.ts'
import { acceptPage } from './connect.ts'
import { menuTemplate } from './menu.ts'
import { nativeShell } from './native-shell.ts'
import { pageScheme } from './page-address.ts'
import { servePageFiles } from './page-files.ts'
import { closeOff, confine } from './security.ts'
import { openWindow, showOpenWindow } from './window.ts'

/** Where things are in the program's own folder. */
const files = {
  sample: join(app.getAppPath(), 'fixtures/sample/sample.jsonl'),
  preload: join(app.getAppPath(), 'out/preload/index.cjs'),
  page: join(app.getAppPath(), 'out/renderer'),
}

async function start(): Promise<void> {
  const [desk] = await Promise.all([openDesk(), app.whenReady()])
  closeOff(session.defaultSession)
  protocol.handle(pageScheme, servePageFiles(files.page))
  const surroundings = { platform: process.platform, isDevelopment: !app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(surroundings)))
  acceptPage({
    handler: new StandardRPCHandler(createRouter(desk)),
    onJunk: (reason) => console.warn('A message that is no request was dropped:', reason),
  })
  closeWithProgram(desk)
  app.on('web-contents-created', (_event, contents) => askBeforeClosing(contents, desk))
  await openWindow(files.preload)
}

/** The desk with what was open last; where that cannot be opened, the page offers the rest. */
async function openDesk(): Promise<Desk> {
  const desk = await createNodeDesk({ sampleFile: files.sample, shell: nativeShell })
  const opened = await desk.start()
  if (!opened.ok) console.warn(sentence(opened.problem))
  return desk
}

/** The program ends only when everything is on disk, or its window was left all the same: it has warned then. */
function closeWithProgram(desk: Desk): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    desk.close().then(({ ok }) => app.exit(ok ? 0 : 1), giveUp)
  })
}

function giveUp(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Standpoint', String(error))
  app.exit(1)
}

// A folder for everything of ours also holds the window's own files: two such folders are two programs.
const home = process.env['STANDPOINT_HOME']
if (home) app.setPath('userData', join(home, 'window'))

protocol.registerSchemesAsPrivileged([
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('web-contents-created', (_event, contents) => confine(contents))
app.on('second-instance', showOpenWindow)
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else app.quit()
