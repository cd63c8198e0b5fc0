import type { MenuItemConstructorOptions } from 'electron'

/** What the menu depends on. */
export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
}

/**
 * The application's menu, made of roles, so that Electron supplies names and keys.
 * Undo and redo are left out: their keys belong to the page, which undoes changes of the layer.
 */
export function menuTemplate({ platform, isDevelopment }: MenuSurroundings): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { role: 'fileMenu', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    {
      role: 'editMenu',
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      role: 'viewMenu',
      submenu: viewItems(isDevelopment ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : []),
    },
    { role: 'windowMenu' },
  ]
}

function viewItems(inspector: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...inspector,
  ]
}
