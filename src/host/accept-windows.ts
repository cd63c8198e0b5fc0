import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Context } from '@orpc/server'
import { type StandardHandler, StandardRPCHandler } from '@orpc/server/standard'
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer'
import { ServerPeer } from '@orpc/standard-server-peer'
import { type WebSocket, WebSocketServer } from 'ws'
import { createRouter } from '#api/router.ts'
import { datasetExtensions, sizeLimit } from '#core/format/limits.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { type Gate, pathOf, refusalOfWindow } from './gate.ts'
import type { Delay, OpenWindows } from './open-windows.ts'

/** Where a window connects. */
const windowPath = '/rpc'

/** Bytes of one message: an import sends whole files, the largest of which are datasets, and a little around them. */
const largestMessage = sizeLimit(`dataset.${datasetExtensions[0]}`) + 1_000_000

/** Says that the program ends; a window that sees it need not try again at once. */
const goingAway = 1001

/** How long a window may take to say goodbye, in milliseconds; one that hangs must not keep the program. */
const farewellTime = 1000

interface Reception {
  readonly desk: Desk
  readonly gate: Gate
  readonly windows: OpenWindows
  readonly delay: Delay
}

/** Lets windows in by WebSocket and serves them the contract. The returned function sends all of them away. */
export function acceptWindows(server: Server, { desk, gate, windows, delay }: Reception): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  const handler = new StandardRPCHandler(createRouter(desk))
  sockets.on('connection', (socket) => {
    socket.on('close', windows.enter())
    serveWindow(socket, handler)
  })
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy())
    if (pathOf(request) !== windowPath) return turnAway(connection, '404 Not Found')
    if (refusalOfWindow(request, gate)) return turnAway(connection, '403 Forbidden')
    sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request))
  })
  return () => sockets.clients.forEach((socket) => sendAway(socket, delay))
}

/**
 * Answers one window. A message that is no request is dropped, where oRPC's own adapter would fill the terminal with
 * it; a frame that breaks the protocol closes its own connection, and unheard would end the program.
 */
function serveWindow(socket: WebSocket, handler: StandardHandler<Context>): void {
  const peer = new ServerPeer((message) => socket.send(message))
  const handle = createServerPeerHandleRequestFn(handler, { context: {} })
  socket.on('message', (data) => {
    if (data instanceof Buffer) peer.message(data, handle).catch(() => {})
  })
  socket.on('close', () => peer.close())
  socket.on('error', () => socket.terminate())
}

function sendAway(socket: WebSocket, delay: Delay): void {
  const callOff = delay(() => socket.terminate(), farewellTime)
  socket.on('close', callOff)
  socket.close(goingAway)
}

function turnAway(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
