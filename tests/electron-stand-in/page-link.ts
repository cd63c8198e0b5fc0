import { readFileSync } from 'node:fs'
import { makeCodec } from './codec.ts'
import { bindingCalledSchema, contextCreatedSchema, crossingSchema } from './devtools-shapes.ts'
import { exposed, MessagePortMain } from './message-port-main.ts'
import { preloadWorld } from './preload-world.ts'
import { strict } from './strict.ts'

/** Tells one page in the browser what to do. */
export type Command = (method: string, params?: object) => Promise<unknown>

/** Speaks to one page in the browser. */
export interface PageSession {
  readonly command: Command
  on(event: string, listener: (params: unknown) => void): void
  readonly frameId: string
}

/** What a preload posted to the main process. */
export interface Posted {
  readonly channel: string
  readonly message: unknown
  readonly ports: readonly MessagePortMain[]
}

const worldName = 'electron-stand-in'
const bindingName = 'standInSend'
const codec = makeCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})

/** Runs the preload in an isolated world of the page, and carries messages between it and the main process. */
export class PageLink {
  readonly #page: PageSession
  readonly #onPosted: (posted: Posted) => void
  readonly #ports = new Map<number, MessagePortMain>()
  #context: number | null = null

  constructor(page: PageSession, onPosted: (posted: Posted) => void) {
    this.#page = page
    this.#onPosted = onPosted
  }

  async start(preloadFile: string): Promise<void> {
    const page = this.#page
    page.on('Runtime.executionContextCreated', (params) => this.#noteContext(params))
    page.on('Runtime.executionContextsCleared', () => this.disconnect())
    page.on('Runtime.bindingCalled', (params) => this.#receive(params))
    await page.command('Runtime.enable')
    await page.command('Runtime.addBinding', { name: bindingName, executionContextName: worldName })
    await page.command('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: worldSource(preloadFile),
    })
  }

  /** The document is gone, and with it the other ends of its ports. */
  disconnect(): void {
    this.#context = null
    for (const port of this.#ports.values()) port.emit('close')
    this.#ports.clear()
  }

  #noteContext(params: unknown): void {
    const { context } = contextCreatedSchema.parse(params)
    if (context.name === worldName && context.auxData?.frameId === this.#page.frameId)
      this.#context = context.id
  }

  #receive(params: unknown): void {
    const { name, payload } = bindingCalledSchema.parse(params)
    if (name !== bindingName) return
    const crossing = crossingSchema.parse(codec.unpack(payload))
    switch (crossing.type) {
      case 'post':
        return this.#onPosted({ ...crossing, ports: crossing.ports.map((id) => this.#adopt(id)) })
      case 'port-message':
        return this.#ports.get(crossing.port)?.arrive(crossing.data)
      case 'port-closed':
        return this.#drop(crossing.port)
    }
  }

  #adopt(id: number): MessagePortMain {
    // A reloaded document counts its ports from one again: an old port must not speak for a new one.
    const isAlive = (): boolean => this.#ports.get(id) === port
    const port = new MessagePortMain({
      deliver: (data) => {
        if (isAlive()) this.#deliver(id, JSON.stringify(codec.pack(data)))
      },
      close: () => {
        if (!isAlive()) return
        this.#deliver(id, 'null')
        this.#ports.delete(id)
      },
    })
    this.#ports.set(id, port)
    return exposed(port)
  }

  #drop(id: number): void {
    const port = this.#ports.get(id)
    this.#ports.delete(id)
    port?.emit('close')
  }

  #deliver(port: number, literal: string): void {
    if (this.#context === null) return
    const expression = `standInReceive(${port}, ${literal})`
    // A document that goes away meanwhile takes the message with it, as in Electron.
    this.#page.command('Runtime.evaluate', { contextId: this.#context, expression }).catch(() => {})
  }
}

function worldSource(preloadFile: string): string {
  const base64 = '{ encode: (bytes) => bytes.toBase64(), decode: (text) => Uint8Array.fromBase64(text) }'
  const parts = `{ codec: (${String(makeCodec)})(${base64}), strict: ${String(strict)}, send: (text) => ${bindingName}(text) }`
  return `if (window === top) {
    const world = (${String(preloadWorld)})(${parts})
    globalThis.standInReceive = world.receive
    ;(function (require, module, exports) { ${readFileSync(preloadFile, 'utf8')}
    })(world.require, { exports: {} }, {})
  }`
}
