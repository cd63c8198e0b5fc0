import { join } from 'node:path'
import type { Layer } from '#core/model/layer.ts'
import { fail, type Result } from '#core/problem/result.ts'
import { attempt } from '#node/disk/attempt.ts'
import { syncFolder } from '#node/disk/durable.ts'
import type { LayerPlace } from './layer-files.ts'
import { listProject } from './listing.ts'
import { layerShape } from './shapes.ts'

/** Second versions of files in a project. A name from outside is only ever looked up among them. */
export class KeptCopies {
  readonly #place: LayerPlace

  constructor(place: LayerPlace) {
    this.#place = place
  }

  async list(): Promise<readonly string[]> {
    const { disk, files, names } = this.#place
    const { copies } = await listProject(disk, files.root, names)
    return copies
  }

  async read(file: string): Promise<Result<Layer>> {
    const copies = await this.list()
    if (!copies.includes(file)) return fail('version-unknown', {}, { file })
    const layer = await this.#place.files.read(layerShape, file)
    if (!layer.ok) return layer
    return layer.value ? { ok: true, value: layer.value } : fail('version-unknown', {}, { file })
  }

  /** The log of a version that Standpoint kept goes with it. */
  async settle(file: string): Promise<Result<null>> {
    const copies = await this.list()
    if (!copies.includes(file)) return fail('version-unknown', {}, { file })
    const log = file.replace(/\.json$/, '.log.jsonl')
    const together = [file, ...(log !== file && copies.includes(log) ? [log] : [])]
    return attempt('not-saved', file, async () => {
      for (const name of together) await this.#putAside(name)
      return null
    })
  }

  async #putAside(name: string): Promise<void> {
    const { disk, files } = this.#place
    const path = join(files.root, name)
    await disk.rename(path, `${path}.settled`)
    await syncFolder(disk, join(path, '..'))
  }
}
