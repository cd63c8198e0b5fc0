import type { FileHandle } from 'node:fs/promises'
import { type Disk, realDisk } from '#node/disk/disk.ts'

type Call = keyof Disk | 'write' | 'sync' | 'truncate'

/** The real disk, which refuses the calls it is told to refuse. */
export class FailingDisk {
  readonly disk: Disk
  readonly #happenings = new Map<string, () => void>()
  #faults = new Map<Call, string>()
  #shortWrite: number | null = null

  constructor() {
    this.disk = intercepted({ ...realDisk, open: this.#open }, (call) => this.#meet(call))
  }

  /** From now on `call` fails with the system's error `errno`. */
  fail(call: Call, errno: string): this {
    this.#faults.set(call, errno)
    return this
  }

  /** The next write takes `bytes` bytes and returns; what follows it goes on as told. */
  shorten(bytes: number): this {
    this.#shortWrite = bytes
    return this
  }

  /** Once, before `call`, something else happens on the machine. */
  before(call: Call, happens: () => void): this {
    this.#happenings.set(call, happens)
    return this
  }

  heal(): void {
    this.#faults.clear()
    this.#shortWrite = null
  }

  readonly #open: Disk['open'] = async (...args) => {
    const handle = await realDisk.open(...args)
    return intercepted(handle, (call) => this.#meet(call), this.#shortened(handle))
  }

  #shortened(handle: FileHandle): Partial<Record<string, unknown>> {
    const write = async (data: Uint8Array, start: number, ...[length, at]: [number, number]) => {
      const bytes = this.#shortWrite
      this.#shortWrite = null
      if (bytes === null) this.#meet('write')
      return handle.write(data, start, Math.min(bytes ?? length, length), at)
    }
    return { write }
  }

  #meet(call: string): void {
    const happens = this.#happenings.get(call)
    this.#happenings.delete(call)
    happens?.()
    for (const [failing, errno] of this.#faults) {
      if (failing === call)
        throw Object.assign(new Error(`${errno}, ${call}`), { code: errno, syscall: call })
    }
  }
}

/** `target` whose methods first ask `meet`, or are replaced. */
function intercepted<T extends object>(
  target: T,
  meet: (call: string) => void,
  replaced: Partial<Record<string, unknown>> = {},
): T {
  return new Proxy(target, {
    get: (of, name) => {
      const own: unknown =
        typeof name === 'string' ? (replaced[name] ?? Reflect.get(of, name, of)) : Reflect.get(of, name, of)
      if (typeof own !== 'function') return own
      return (...args: readonly unknown[]) => {
        if (!(String(name) in replaced)) meet(String(name))
        const result: unknown = Reflect.apply(own, of, args)
        return result
      }
    },
  })
}
