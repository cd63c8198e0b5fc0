import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, randomIndex } from '#core/agreement/random.ts'
import { type Disk, realDisk } from '#node/disk/disk.ts'

/** What a power cut makes of what was not synced: it is gone, it is there, some of it is, up to any byte, or some is zeros. */
export type Remains = 'none' | 'all' | 'some' | 'holes'

/**
 * The real disk, which also knows what would survive a power cut: the bytes of a file as of its last sync, under the
 * names that its folder had when that was synced. Pessimistic as POSIX allows, more than today's file systems are.
 */
export class PowerCutDisk {
  readonly disk: Disk
  readonly #root: string
  readonly #graves: string
  readonly #bytes = new Map<number, Buffer>()
  readonly #names = new Map<string, ReadonlyMap<string, number>>()
  readonly #onStep: () => void

  /** `root` is a folder whose present contents count as safe; `graves` keeps removed files, so that no number comes again. */
  constructor(root: string, graves: string, onStep: () => void) {
    this.#root = root
    this.#graves = graves
    this.#onStep = onStep
    this.#makeSafe(root)
    const open = async (...args: Parameters<Disk['open']>) =>
      this.#watched(await realDisk.open(...args), args[0])
    this.disk = this.#watched({ ...realDisk, open })
  }

  /** Writes into `to` what is found after the power was cut now. */
  materialise(to: string, remains: Remains, random: Random): void {
    this.#materialise(this.#root, to, { remains, random })
  }

  /** `target` whose calls are told of when they are done; `path` where it is an open file or folder. */
  #watched<T extends object>(target: T, path?: unknown): T {
    return new Proxy(target, {
      get: (of, name) => {
        const own: unknown = Reflect.get(of, name, of)
        if (typeof own !== 'function') return own
        return async (...args: readonly unknown[]) => {
          const result: unknown = await Reflect.apply(own, of, args)
          if (name === 'sync') this.#sync(String(path))
          if (name === 'writeFile' && isFlushed(args[2])) this.#sync(String(args[0]))
          if (name !== 'open' && name !== 'close') this.#onStep()
          return result
        }
      },
    })
  }

  #makeSafe(folder: string): void {
    this.#sync(folder)
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) this.#makeSafe(path)
      else this.#sync(path)
    }
  }

  #sync(path: string): void {
    if (statSync(path).isDirectory()) this.#names.set(path, this.#namesNow(path))
    else this.#bytes.set(this.#numberOf(path), readFileSync(path))
  }

  #namesNow(folder: string): ReadonlyMap<string, number> {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.lock'))
    return new Map(names.map((name) => [name, this.#numberOf(join(folder, name))]))
  }

  #numberOf(path: string): number {
    const { ino } = statSync(path)
    if (!statSync(path).isDirectory() && !readdirSync(this.#graves).includes(String(ino)))
      linkSync(path, join(this.#graves, String(ino)))
    return ino
  }

  #materialise(from: string, to: string, cut: Cut): void {
    mkdirSync(to, { recursive: true })
    const isSynced = cut.remains === 'none' || (cut.remains === 'some' && cut.random() < 0.5)
    const names = isSynced ? (this.#names.get(from) ?? new Map<string, number>()) : this.#namesNow(from)
    for (const [name, number] of names) {
      const [source, target] = [join(from, name), join(to, name)]
      if (this.#names.has(source)) this.#materialise(source, target, cut)
      else if (this.#bytes.has(number) || !isFolder(source)) writeFileSync(target, this.#bytesOf(number, cut))
      else mkdirSync(target)
    }
  }

  #bytesOf(number: number, { remains, random }: Cut): Buffer {
    const safe = this.#bytes.get(number) ?? Buffer.alloc(0)
    if (remains === 'none') return safe
    const now = readFileSync(join(this.#graves, String(number)))
    if (remains === 'all' || now.length <= safe.length) return now
    if (remains === 'holes') return withHole(now, safe.length, random)
    return now.subarray(0, safe.length + randomIndex(random, now.length - safe.length + 1))
  }
}

/** A page that never reached the disk, somewhere behind the first `safe` bytes. */
function withHole(bytes: Buffer, safe: number, random: Random): Buffer {
  const start = safe + randomIndex(random, bytes.length - safe)
  return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + 512))
}

interface Cut {
  readonly remains: Remains
  readonly random: Random
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isFlushed(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'flush' in options && options.flush === true
}
