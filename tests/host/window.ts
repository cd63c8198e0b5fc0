import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '#api/contract.ts'
import type { Host } from './host.ts'

/** A window as the host sees it. */
export interface Window {
  readonly socket: WebSocket
  readonly client: ContractRouterClient<Contract>
}

/** Where a window knocks, and the token that opens. */
type Door = Pick<Host, 'port' | 'token'>

/** What a visitor shows at the door; what is absent is right, and null is left out. */
export interface Papers {
  readonly token?: string | null
  readonly origin?: string | null
  readonly host?: string
  readonly path?: string
}

export async function openWindow(host: Door, papers: Papers = {}): Promise<Window> {
  const socket = knock(host, papers)
  const client: Window['client'] = createORPCClient(new RPCLink({ websocket: asInPage(socket) }))
  await once(socket, 'open')
  return { socket, client }
}

/** The status with which a visitor is turned away; 101 lets them in. */
export function statusAtTheDoor(host: Door, papers: Papers): Promise<number> {
  const socket = knock(host, papers)
  return new Promise((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
}

/** The socket as a page's own link wants it: the library's events are its own, and a link wants the page's. */
function asInPage(socket: WebSocket): ConstructorParameters<typeof RPCLink>[0]['websocket'] {
  const target = new EventTarget()
  socket.on('open', () => target.dispatchEvent(new Event('open')))
  socket.on('close', () => target.dispatchEvent(new Event('close')))
  socket.addEventListener('message', ({ data }) =>
    target.dispatchEvent(new MessageEvent('message', { data })),
  )
  return {
    get readyState() {
      return socket.readyState
    },
    send: (data) => socket.send(data),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      target.addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      target.removeEventListener(type, listener),
  }
}

function knock({ port, token: own }: Door, papers: Papers): WebSocket {
  const home = `http://127.0.0.1:${port}`
  const { token = own, origin = home, host = `127.0.0.1:${port}`, path = '/rpc' } = papers
  const query = token === null ? '' : `?token=${encodeURIComponent(token)}`
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}${query}`, {
    headers: { host, ...(origin === null ? {} : { origin }) },
  })
  socket.on('error', () => socket.terminate())
  onTestFinished(() => socket.terminate())
  return socket
}
