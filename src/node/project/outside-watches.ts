import type { OutsideChange } from '#core/ports.ts'
import { FolderWatch } from './folder-watch.ts'
import { type Ours, outsideChanges } from './outside-changes.ts'

export type Heard = (changes: readonly OutsideChange[]) => void

/** Those who want to hear what other programs do to a project. */
export class OutsideWatches {
  readonly #ours: Ours
  readonly #watches = new Map<FolderWatch, Heard>()

  constructor(ours: Ours) {
    this.#ours = ours
  }

  /** From when it resolves, `heard` misses nothing; what it gives ends that. */
  async add(heard: Heard): Promise<() => void> {
    const { files } = this.#ours.place
    const watch = new FolderWatch(files.root, (paths) => void this.#sift(watch, paths))
    this.#watches.set(watch, heard)
    await watch.start()
    return () => {
      this.#watches.delete(watch)
      watch.close()
    }
  }

  tell(changes: readonly OutsideChange[]): void {
    for (const heard of this.#watches.values()) heard(changes)
  }

  close(): void {
    for (const watch of this.#watches.keys()) watch.close()
    this.#watches.clear()
  }

  async #sift(watch: FolderWatch, paths: readonly string[]): Promise<void> {
    const changes = await outsideChanges(this.#ours, paths)
    if (changes.length > 0) this.#watches.get(watch)?.(changes)
  }
}
