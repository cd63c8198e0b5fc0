import type { Context } from '@orpc/server'
import type { StandardHandler } from '@orpc/server/standard'
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer'
import { ServerPeer } from '@orpc/standard-server-peer'

/** What this needs of Electron's `MessagePortMain`. */
export interface ServedPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** Who answers the requests, and who hears of a message that is none. */
export interface PortService {
  readonly handler: StandardHandler<Context>
  readonly onJunk: (reason: unknown) => void
}

/**
 * Serves one message port until its other end goes or the returned function is called; live answers end with it.
 * oRPC's own adapter drops the promise of every message, so that junk would become an unhandled rejection.
 */
export function servePort(port: ServedPort, { handler, onJunk }: PortService): () => void {
  const peer = new ServerPeer((message) => port.postMessage(message))
  const handle = createServerPeerHandleRequestFn(handler, { context: {} })
  port.on('message', ({ data }) => {
    if (isEncoded(data)) peer.message(data, handle).catch(onJunk)
    else onJunk(new TypeError('The message is neither text nor bytes.'))
  })
  port.on('close', () => peer.close())
  port.start()
  return () => {
    peer.close()
    port.close()
  }
}

function isEncoded(data: unknown): data is string | Uint8Array | ArrayBuffer {
  return typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer
}
