import { StrictEmitter, strict } from './strict.ts'

/** The way to the page's end of a port. */
export interface PortWire {
  deliver(data: unknown): void
  close(): void
}

/** Electron's port in the main process: what arrives before `start` waits. */
export class MessagePortMain extends StrictEmitter {
  readonly wire: PortWire
  readonly waiting: unknown[] = []
  isStarted = false

  constructor(wire: PortWire) {
    super('MessagePortMain', ['message', 'close'])
    this.wire = wire
  }

  start(): void {
    this.isStarted = true
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in for electron cannot transfer ports to a page')
    this.wire.deliver(data)
  }

  close(): void {
    this.wire.close()
  }

  /** What came from the page. */
  arrive(data: unknown): void {
    if (this.isStarted) this.emit('message', { data, ports: [] })
    else this.waiting.push(data)
  }
}

/** The port as the program sees it. */
export function exposed(port: MessagePortMain): MessagePortMain {
  return strict('MessagePortMain', port)
}
