import { app } from './app.ts'
import { BrowserWindow as BrowserWindowClass, webContents } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { protocol } from './schemes.ts'
import { session } from './session.ts'
import { strict } from './strict.ts'

// Importing what is not exported here is an error that names it.
export const BrowserWindow = strict('BrowserWindow', BrowserWindowClass)
export { app, dialog, ipcMain, Menu, protocol, session }

/** The module as require('electron') gives it. */
export const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  webContents,
})
