import { backoff } from './backoff.ts'
import { type Connection, createConnection } from './connection.ts'
import { openPortChannel } from './port-channel.ts'
import { openSocketChannel } from './socket-channel.ts'
import { takeToken } from './token.ts'

/** The way to the program that serves this page: the browser host over http, else Electron's main process. */
export function connect(page: Window): Connection {
  const { location, history, sessionStorage } = page
  if (location.protocol !== 'http:')
    return createConnection({ openChannel: () => openPortChannel(page), pause: backoff })
  const token = takeToken({ location, history, storage: sessionStorage })
  const address = `ws://${location.host}/rpc?token=${encodeURIComponent(token)}`
  return createConnection({ openChannel: () => openSocketChannel(new WebSocket(address)), pause: backoff })
}
