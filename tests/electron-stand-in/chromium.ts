import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { findBrowser } from '#tests/browser.ts'

/** A Chromium, reached over the DevTools protocol by a pipe. */
export interface Chromium {
  send(method: string, params?: object, session?: string): Promise<unknown>
  /** Listens to an event of one session, or of the browser itself. */
  on(event: string, listener: (params: unknown) => void, session?: string): void
  /** Resolves when the browser has ended, however it came to it. */
  readonly gone: Promise<void>
  close(): Promise<void>
}

const flags = [
  '--headless',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What keeps a page from this machine's servers must be the program, not a question that nobody answers here.
  '--disable-features=LocalNetworkAccessChecks',
  // Electron's pages hear of it when the other end of a message port goes; the web's do not yet.
  '--enable-blink-features=MessagePortCloseEvent',
]

const replySchema = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const eventSchema = z.object({ method: z.string(), params: z.unknown(), sessionId: z.string().optional() })
type Reply = z.infer<typeof replySchema>

/** Starts a headless Chromium; one that can be debugged says on stderr where, as Electron does. */
export async function startChromium(
  profileFolder: string,
  options: { isDebugged: boolean },
): Promise<Chromium> {
  const browser = await findBrowser()
  const port = options.isDebugged ? ['--remote-debugging-port=0'] : []
  const flagsOfStart = [...flags, ...port, ...browser.args, `--user-data-dir=${profileFolder}`, 'about:blank']
  const child = spawn(browser.executablePath, flagsOfStart, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...browser.env },
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const [, , errors, input, output] = child.stdio
  if (!(errors instanceof Readable && input instanceof Writable && output instanceof Readable)) {
    throw new Error('The pipes to the browser are not there')
  }
  passOnAddress(errors)
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  return connect({ input, output, gone })
}

function passOnAddress(errors: Readable): void {
  createInterface({ input: errors }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) console.error(line)
  })
}

interface Pipes {
  readonly input: Writable
  readonly output: Readable
  readonly gone: Promise<void>
}

function connect({ input, output, gone }: Pipes): Chromium {
  const events = new EventEmitter()
  const pending = new Map<number, (reply: Reply) => void>()
  let lastId = 0
  readMessages(output, (message) => {
    const reply = replySchema.safeParse(message)
    if (reply.success) return pending.get(reply.data.id)?.(reply.data)
    const event = eventSchema.parse(message)
    events.emit(`${event.sessionId ?? ''}:${event.method}`, event.params)
  })
  // Writing to a browser that has just ended is no error: whoever asked waits for `gone` as well.
  input.on('error', () => {})
  const send: Chromium['send'] = (method, params = {}, session) =>
    new Promise((done, refuse) => {
      lastId += 1
      const id = lastId
      pending.set(id, (reply) => {
        pending.delete(id)
        if (reply.error === undefined) done(reply.result)
        else refuse(new Error(`${method}: ${reply.error.message}`))
      })
      input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    })
  return {
    send,
    on: (event, listener, session = '') => void events.on(`${session}:${event}`, listener),
    gone,
    async close() {
      send('Browser.close').catch(() => {})
      await gone
    },
  }
}

function readMessages(output: Readable, take: (message: unknown) => void): void {
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) take(JSON.parse(part))
  })
}
