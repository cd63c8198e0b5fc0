import type { AddressInfo } from 'node:net'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { JSDOM } from 'jsdom'
import { WebSocketServer } from 'ws'
import { contract } from '#api/contract.ts'
import { problem } from '#core/problem/problem.ts'
import type { DeskState } from '#core/workspace/views.ts'
import type { Channel } from '#renderer/connect/channel.ts'
import { openSocketChannel } from '#renderer/connect/socket-channel.ts'

/** What the program of a test answers. */
export interface Answers {
  /** What somebody who begins to follow the desk is told. */
  readonly desk: () => AsyncGenerator<DeskState, void>
  /** When a project is closed; until then the call is pending. */
  readonly closing: Promise<void>
}

export function routerOf({ desk, closing }: Answers) {
  const os = implement({ desk: contract.desk }).desk
  return {
    desk: {
      live: os.live.handler(() => desk()),
      close: os.close.handler(() => closing),
      open: os.open.handler(({ errors, input }) => {
        throw errors.PROBLEM({ data: problem('project-missing', {}, { file: input.path }) })
      }),
      openSample: os.openSample.handler(() => {
        throw new Error('a bug')
      }),
    },
  }
}

/** A program on 127.0.0.1 that can go away; another one can take its port. */
export interface Program {
  readonly port: number
  readonly goAway: () => Promise<void>
}

export async function serve(answers: Answers, port = 0): Promise<Program> {
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  const handler = new RPCHandler(routerOf(answers))
  server.on('connection', (socket) => void handler.upgrade(socket))
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    port: portOf(server.address()),
    goAway: () => {
      for (const client of server.clients) client.terminate()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A browser's own WebSocket, as jsdom has it. */
export function openSocketTo(port: number): Channel {
  const page = new JSDOM('', { url: `http://127.0.0.1:${port}/` })
  return openSocketChannel(new page.window.WebSocket(`ws://127.0.0.1:${port}/rpc`))
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

export const emptyDesk: DeskState = {
  project: null,
  recent: [],
  appearance: { theme: 'system', language: 'system' },
  user: 'ana',
  projectsFolder: '/projects',
  canChooseFolder: false,
  startProblem: null,
  unsaved: null,
}
