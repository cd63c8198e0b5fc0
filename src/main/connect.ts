import { ipcMain } from 'electron'
import { isOwnPage } from './security.ts'
import { type PortService, servePort } from './serve-port.ts'

/** Serves the page over the message port that it hands in; a page that loads again takes the place of its old port. */
export function acceptPage(service: PortService): void {
  let disconnect: (() => void) | null = null
  ipcMain.on('connect', (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (!isOwnPage(event.senderFrame)) return port.close()
    disconnect?.()
    disconnect = servePort(port, service)
  })
}
