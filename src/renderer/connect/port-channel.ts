import { RPCLink } from '@orpc/client/message-port'
import type { Channel } from './channel.ts'

/** What this needs of the window. */
export interface Page {
  readonly location: Pick<Location, 'origin'>
  postMessage(message: string, origin: string, transfer: [MessagePort]): void
}

/** A channel to Electron's main process: the preload hands over the other end of the port. */
export function openPortChannel(page: Page): Channel {
  const { port1, port2 } = new MessageChannel()
  // Before the link listens: whoever waits for a call that breaks must find the channel closed.
  const closed = new Promise<void>((resolve) => port1.addEventListener('close', () => resolve()))
  const link = new RPCLink({ port: port1 })
  port1.start()
  page.postMessage('standpoint:connect', page.location.origin, [port2])
  return { link, opened: Promise.resolve(), closed }
}
