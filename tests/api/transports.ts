import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { StandardRPCHandler } from '@orpc/server/standard'
import { onTestFinished } from 'vitest'
import type { Contract } from '#api/contract.ts'
import { createRouter } from '#api/router.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { type ServedPort, servePort } from '#main/serve-port.ts'
import { startHost } from '#tests/host/host.ts'
import { openWindow } from '#tests/host/window.ts'

export type Client = ContractRouterClient<Contract>

export interface Transport {
  readonly name: string
  connect(desk: Desk): Promise<Client>
}

/** Every way in which a shell reaches the contract, each over what the shell itself uses. */
export const transports: readonly Transport[] = [
  {
    name: 'in process, as the command line calls',
    connect: async (desk) => createRouterClient(createRouter(desk)),
  },
  { name: 'over a message port, as Electron’s window calls', connect: async (desk) => connectPort(desk) },
  {
    name: 'over a WebSocket, as a browser calls the host',
    connect: async (desk) => (await openWindow(await startHost({ desk }))).client,
  },
]

function connectPort(desk: Desk): Client {
  const { port1, port2 } = new MessageChannel()
  const handler = new StandardRPCHandler(createRouter(desk))
  const disconnect = servePort(asElectrons(port1), { handler, onJunk: neverJunk })
  onTestFinished(() => {
    disconnect()
    port2.close()
  })
  return createORPCClient(new RPCLink({ port: port2 }))
}

/** Nobody sends junk here; if it is taken for some, the test run must fail. */
function neverJunk(reason: unknown): never {
  throw new Error('A request was taken for junk.', { cause: reason })
}

/** Electron hands over an event with the data in it, Node the data. */
function asElectrons(port: MessagePort): ServedPort {
  return {
    on: (event: 'message' | 'close', listener: (message: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  }
}
