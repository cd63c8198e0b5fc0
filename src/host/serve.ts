import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { acceptWindows } from './accept-windows.ts'
import { type Gate, ownHosts, pathOf, type Refusal, refusalOfPage } from './gate.ts'
import { countWindows, type Delay, delayByClock } from './open-windows.ts'
import { answerFile, answerText, listPageFiles, type PageFiles } from './page-files.ts'

/** Only this machine can reach it. */
const loopback = '127.0.0.1'

export interface ServeRequest {
  readonly desk: Desk
  /** The built page: a folder with an index.html. */
  readonly rendererFolder: string
  /** 0 takes a free one. */
  readonly port: number
  /** Whether to go on when the last window has been closed. */
  readonly stayOpen: boolean
  /** Random unless given; a host that takes the place of another lets its windows come back with the same one. */
  readonly token?: string
  readonly delay?: Delay
}

/** The program as it is being served. */
export interface Served {
  /** The address with its token: whoever has it has the project. */
  readonly url: string
  /** Resolves when nothing is served any more. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** Serves the program to browsers on this machine. The desk stays open when serving has ended. */
export async function serve(request: ServeRequest): Promise<Result<Served>> {
  const files = await listPageFiles(request.rendererFolder)
  if (files.size === 0) return fail('page-missing')
  const server = createServer()
  const listening = await listen(server, request.port)
  return listening.ok ? succeed(start(server, { ...request, files, port: listening.value })) : listening
}

interface Opening extends ServeRequest {
  readonly files: PageFiles
}

function start(server: Server, opening: Opening): Served {
  const { desk, port, files, stayOpen, token = freshToken(), delay = delayByClock } = opening
  const gate: Gate = { port, token }
  const closed = once(server, 'close').then(() => {})
  const close = () => {
    sendWindowsAway()
    server.close()
    server.closeAllConnections()
    return closed
  }
  const windows = countWindows(delay, () => void (stayOpen || close()))
  const sendWindowsAway = acceptWindows(server, { desk, gate, windows, delay })
  server.on('request', (asked, response) => void answer(asked, response, { gate, files }))
  return { url: `http://${loopback}:${port}/?token=${token}`, closed, close }
}

function freshToken(): string {
  return randomBytes(32).toString('base64url')
}

interface Page {
  readonly gate: Gate
  readonly files: PageFiles
}

const refusals: Readonly<Record<Refusal, string>> = {
  'wrong-host': 'This address is not the program’s own.',
  'wrong-origin': 'Another site asked for this.',
  'wrong-token': 'This address is no longer valid: open the one that the program gave last.',
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { gate, files }: Page,
): Promise<void> {
  const connections = ownHosts(gate.port).map((host) => `ws://${host}`)
  const say = (status: number, text: string) => answerText(response, { status, text, connections })
  const refusal = refusalOfPage(request, gate)
  if (refusal) return say(403, refusals[refusal])
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET is answered.')
  const file = files.get(pathOf(request) ?? '')
  return file ? answerFile(request, response, { file, connections }) : say(404, 'Not found.')
}

async function listen(server: Server, port: number): Promise<Result<number>> {
  server.listen({ host: loopback, port, exclusive: true })
  return once(server, 'listening').then(
    () => succeed(portOf(server)),
    (error: unknown) => fail('port-unusable', { port, reason: reasonOf(error) }),
  )
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.')
  return address.port
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'this user may not use it',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
