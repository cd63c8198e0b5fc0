import { RPCLink } from '@orpc/client/websocket'
import type { Channel } from './channel.ts'

type Socket = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'>

/** A channel to the browser host. */
export function openSocketChannel(socket: Socket): Channel {
  // Before the link listens: whoever waits for a call that breaks must find the channel closed.
  const closed = happens(socket, 'close')
  const opened = happens(socket, 'open')
  return { link: new RPCLink({ websocket: socket }), opened, closed }
}

function happens(socket: Socket, event: 'open' | 'close'): Promise<void> {
  return new Promise((resolve) => socket.addEventListener(event, () => resolve(), { once: true }))
}
