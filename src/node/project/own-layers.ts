import type { LogEntry } from '#core/change/history.ts'
import type { LayerKey, StoredLayer } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { createQueue } from '#core/workspace/queue.ts'
import { attempt } from '#node/disk/attempt.ts'
import type { ChangeLog } from './change-log.ts'
import { type LayerPlace, readLayerFiles, storedLayer } from './layer-files.ts'
import { logPath } from './listing.ts'
import { mendLayer, type OwnLayer } from './mend-layer.ts'

/** The layers that are changed from here. Each one's steps happen in the order they came. */
export class OwnLayers {
  readonly #place: LayerPlace
  readonly #logs = new Map<string, ChangeLog>()
  readonly #queues = new Map<string, ReturnType<typeof createQueue>>()

  constructor(place: LayerPlace) {
    this.#place = place
  }

  /** Mends what can be mended, the first time. */
  open(key: LayerKey): Promise<Result<StoredLayer>> {
    return this.#inTurn(key, () => this.#open(key))
  }

  append(key: LayerKey, entries: readonly LogEntry[]): Promise<Result<null>> {
    return this.#inTurn(key, async () => {
      const log = await this.#log(key)
      if (!log.ok) return log
      return this.#attempt(key, async () => {
        await log.value.append(entries)
        return null
      })
    })
  }

  /** Resolves when every step that was asked for has been taken. */
  async idle(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue(async () => undefined)))
  }

  isOpen(key: LayerKey): boolean {
    return this.#logs.has(nameOf(key))
  }

  /** Somebody else may change the layers of `annotator` from now on. */
  forget(annotator: string): void {
    for (const name of this.#logs.keys()) if (name.startsWith(`${annotator}/`)) this.#logs.delete(name)
  }

  async #open(key: LayerKey): Promise<Result<StoredLayer>> {
    const known = this.#logs.get(nameOf(key))
    if (!known) return storedOf(await this.#mend(key))
    const settled = await this.#attempt(key, () => known.settle())
    if (!settled.ok) return settled
    const reading = await readLayerFiles(this.#place, key)
    return reading.ok ? succeed(storedLayer(this.#place, key, reading.value)) : reading
  }

  async #log(key: LayerKey): Promise<Result<ChangeLog>> {
    const known = this.#logs.get(nameOf(key))
    if (known) return succeed(known)
    const own = await this.#mend(key)
    return own.ok ? succeed(own.value.log) : own
  }

  async #mend(key: LayerKey): Promise<Result<OwnLayer>> {
    const reading = await readLayerFiles(this.#place, key)
    if (!reading.ok) return reading
    const own = await this.#attempt(key, () => mendLayer(this.#place, key, reading.value))
    if (own.ok) this.#logs.set(nameOf(key), own.value.log)
    return own
  }

  #attempt<T>(key: LayerKey, task: () => Promise<T>): Promise<Result<T>> {
    return attempt('not-saved', logPath(this.#place.names, key), task)
  }

  #inTurn<T>(key: LayerKey, task: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(nameOf(key)) ?? createQueue()
    this.#queues.set(nameOf(key), queue)
    return queue(task)
  }
}

function storedOf(own: Result<OwnLayer>): Result<StoredLayer> {
  return own.ok ? succeed(own.value.stored) : own
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
