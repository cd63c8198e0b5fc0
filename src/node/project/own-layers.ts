import type { LogEntry } from '#core/change/history.ts'
import type { Layer } from '#core/model/layer.ts'
import type { LayerKey, OutsideChange, StoredLayer } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { createQueue } from '#core/workspace/queue.ts'
import { attempt, Refusal } from '#node/disk/attempt.ts'
import { type LayerPlace, readLayerFiles, storedLayer } from './layer-files.ts'
import { layerPath, logPath } from './listing.ts'
import { mendLayer, type OwnLayer } from './mend-layer.ts'
import { type Found, type OurLayer, reconcile } from './reconcile.ts'
import { layerShape } from './shapes.ts'

/** Told where the files of a layer that is open here hold more than our work, or held something else. */
type Tell = (change: OutsideChange) => void

/** The layers that are changed from here. Each one's steps happen in the order they came. */
export class OwnLayers {
  readonly #place: LayerPlace
  readonly #tell: Tell
  readonly #ours = new Map<string, OurLayer>()
  readonly #queues = new Map<string, ReturnType<typeof createQueue>>()

  constructor(place: LayerPlace, tell: Tell) {
    this.#place = place
    this.#tell = tell
  }

  /** Mends what can be mended, the first time. */
  open(key: LayerKey): Promise<Result<StoredLayer>> {
    return this.#inTurn(key, () => this.#open(key))
  }

  append(entries: readonly LogEntry[], after: Layer): Promise<Result<null>> {
    const key = keyOf(after)
    return this.#inTurn(key, async () => {
      const ours = await this.#known(key)
      if (!ours.ok) return ours
      return this.#attempt(key, async () => {
        if (!(await ours.value.log.isOurs())) await this.#reconcile(ours.value, 'restore')
        await ours.value.log.append(entries)
        ours.value.layer = after
        return null
      })
    })
  }

  /** Writes the layer file; false where it must be tried again. */
  async rewrite(layer: Layer): Promise<boolean> {
    const key = keyOf(layer)
    const written = await this.#inTurn(key, () => this.#attempt(key, () => this.#rewrite(layer)))
    return written.ok
  }

  /** Looks whether the files of a layer that is open here are still ours. */
  async inspect(key: LayerKey): Promise<void> {
    const ours = this.#ours.get(nameOf(key))
    if (ours) await this.#inTurn(key, () => this.#attempt(key, () => this.#look(ours)))
  }

  /** Resolves when every step that was asked for has been taken. */
  async idle(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue(async () => undefined)))
  }

  isOpen(key: LayerKey): boolean {
    return this.#ours.has(nameOf(key))
  }

  /** Somebody else may change the layers of `annotator` from now on. */
  forget(annotator: string): void {
    for (const name of this.#ours.keys()) if (name.startsWith(`${annotator}/`)) this.#ours.delete(name)
  }

  async #open(key: LayerKey): Promise<Result<StoredLayer>> {
    const known = this.#ours.get(nameOf(key))
    if (!known) return storedOf(await this.#mend(key))
    const found = await this.#attempt(key, () => this.#reconcile(known, 'leave'))
    if (!found.ok) return found
    if (found.value === 'newer') return storedOf(await this.#mend(key))
    const reading = await readLayerFiles(this.#place, key)
    return reading.ok ? succeed(storedLayer(this.#place, key, reading.value)) : reading
  }

  async #rewrite(layer: Layer): Promise<void> {
    const ours = this.#ours.get(nameOf(layer))
    if (!ours || layer.revision < ours.layer.revision) return
    if ((await this.#reconcile(ours, 'leave')) === 'newer') return
    const written = await this.#place.files.write(layerShape, layerPath(this.#place.names, ours.key), layer)
    if (!written.ok) throw new Refusal(written.problem)
    ours.inFile = layer
  }

  async #reconcile(ours: OurLayer, newer: 'leave' | 'restore'): Promise<Found> {
    const found = await reconcile(this.#place, ours, newer)
    if (found === 'kept') this.#tell({ type: 'copies' })
    return found
  }

  /** Whoever shows the layer takes over what another program added to our work by opening it again. */
  async #look(ours: OurLayer): Promise<void> {
    const { key } = ours
    if ((await this.#reconcile(ours, 'leave')) === 'newer') this.#tell({ type: 'layer', key })
  }

  async #known(key: LayerKey): Promise<Result<OurLayer>> {
    const known = this.#ours.get(nameOf(key))
    if (!known) {
      const own = await this.#mend(key)
      if (!own.ok) return own
    }
    const ours = known ?? this.#ours.get(nameOf(key))
    if (!ours) throw new Error(`${nameOf(key)} was not opened.`)
    return succeed(ours)
  }

  async #mend(key: LayerKey): Promise<Result<OwnLayer>> {
    const reading = await readLayerFiles(this.#place, key)
    if (!reading.ok) return reading
    const own = await this.#attempt(key, () => mendLayer(this.#place, key, reading.value))
    if (!own.ok) return own
    const { log, stored, inFile } = own.value
    this.#ours.set(nameOf(key), { key, log, layer: stored.layer, inFile })
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

function keyOf({ annotator, article }: Layer): LayerKey {
  return { annotator, article }
}

function nameOf({ annotator, article }: LayerKey): string {
  return `${annotator}/${article}`
}
