import type { Codec } from './codec.ts'
import type { strict as strictFunction } from './strict.ts'

/** What the isolated world is made of: the way to the main process, and the functions whose source came along. */
export interface WorldParts {
  readonly codec: Codec
  readonly strict: typeof strictFunction
  /** A DevTools binding; only the isolated world has it. */
  readonly send: (text: string) => void
}

/** What the isolated world tells the main process. */
type Crossing =
  | {
      readonly type: 'post'
      readonly channel: string
      readonly message: unknown
      readonly ports: readonly number[]
    }
  | { readonly type: 'port-message'; readonly port: number; readonly data: unknown }
  | { readonly type: 'port-closed'; readonly port: number }

/** What a sandboxed preload may require, and where the main process's side of a port comes in. */
export interface PreloadWorld {
  readonly require: (name: string) => unknown
  /** Packed data for the page, or null where the main process closed the port. */
  readonly receive: (port: number, data: string | null) => void
}

/** Electron's side of a preload. The source of this function runs in pages: it may use nothing from outside itself. */
export function preloadWorld({ codec, strict, send }: WorldParts): PreloadWorld {
  const ports = new Map<number, MessagePort>()
  const post = (crossing: Crossing): void => send(codec.pack(crossing))
  const adopt = (port: MessagePort): number => {
    const id = ports.size + 1
    ports.set(id, port)
    port.addEventListener('message', (event) => post({ type: 'port-message', port: id, data: event.data }))
    port.addEventListener('close', () => post({ type: 'port-closed', port: id }))
    port.start()
    return id
  }
  const ipcRenderer = strict('ipcRenderer', {
    // The port is adopted after the message is out: what it holds must come later than it.
    postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []) {
      const first = ports.size + 1
      post({ type: 'post', channel, message, ports: transfer.map((_, index) => first + index) })
      transfer.forEach(adopt)
    },
  })
  const electron = strict('electron (in a preload)', { ipcRenderer })
  return {
    require(name) {
      if (name === 'electron') return electron
      throw new Error(`A sandboxed preload cannot require '${name}'`)
    },
    receive(port, data) {
      if (data === null) ports.get(port)?.close()
      else ports.get(port)?.postMessage(codec.unpack(data))
    },
  }
}
