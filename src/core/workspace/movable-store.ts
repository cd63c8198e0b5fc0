import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { Inventory, LayerKey, OutsideChange, ProjectStore, StoredLayer } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'

type Watch = Parameters<ProjectStore['watch']>[0]

/** A project that can go on in another place while it is open. What is asked meanwhile waits, and happens there. */
export class MovableStore implements ProjectStore {
  #store: ProjectStore
  #moving: Promise<unknown> | null = null
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #watches = new Map<Watch, () => void>()

  private constructor(store: ProjectStore) {
    this.#store = store
  }

  static over(store: ProjectStore): MovableStore {
    return store instanceof MovableStore ? store : new MovableStore(store)
  }

  get path(): string {
    return this.#store.path
  }

  get access(): ProjectStore['access'] {
    return this.#store.access
  }

  /**
   * Goes on with the store that `move` brings, which has the same project in it; stays where it brings none. It begins
   * when nothing is under way, since what is under way may ask for more before it is done.
   */
  async moveTo(move: () => Promise<Result<ProjectStore>>): Promise<Result<null>> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
    const moving = this.#moveNow(move)
    this.#moving = moving
    try {
      return await moving
    } finally {
      this.#moving = null
    }
  }

  claim(annotator: string): Promise<Result<null>> {
    return this.#use((store) => store.claim(annotator))
  }

  release(annotator: string): Promise<void> {
    return this.#use((store) => store.release(annotator))
  }

  exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#use((store) => store.exclusively(task))
  }

  readProject(): Promise<Result<Project>> {
    return this.#use((store) => store.readProject())
  }

  updateProject(edit: (current: Project) => Project): Promise<Result<Project>> {
    return this.#use((store) => store.updateProject(edit))
  }

  inventory(): Promise<Inventory> {
    return this.#use((store) => store.inventory())
  }

  articleIds(): Promise<readonly string[]> {
    return this.#use((store) => store.articleIds())
  }

  readArticle(id: string): Promise<Result<Article>> {
    return this.#use((store) => store.readArticle(id))
  }

  writeArticle(article: Article): Promise<Result<null>> {
    return this.#use((store) => store.writeArticle(article))
  }

  readEarlier(id: string, sha256: string): Promise<Result<Article>> {
    return this.#use((store) => store.readEarlier(id, sha256))
  }

  keepEarlier(article: Article): Promise<Result<null>> {
    return this.#use((store) => store.keepEarlier(article))
  }

  layerKeys(): Promise<readonly LayerKey[]> {
    return this.#use((store) => store.layerKeys())
  }

  readLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    return this.#use((store) => store.readLayer(key))
  }

  openLayer(key: LayerKey): Promise<Result<StoredLayer>> {
    return this.#use((store) => store.openLayer(key))
  }

  append(entry: LogEntry, after: Layer): Promise<Result<null>> {
    return this.#use((store) => store.append(entry, after))
  }

  appendAll(entries: readonly LogEntry[], after: Layer): Promise<Result<null>> {
    return this.#use((store) => store.appendAll(entries, after))
  }

  readCopy(file: string): Promise<Result<Layer>> {
    return this.#use((store) => store.readCopy(file))
  }

  settleCopy(file: string): Promise<Result<null>> {
    return this.#use((store) => store.settleCopy(file))
  }

  copies(): Promise<readonly string[]> {
    return this.#use((store) => store.copies())
  }

  async watch(listener: (changes: readonly OutsideChange[]) => void): Promise<() => void> {
    const own: Watch = (changes) => listener(changes)
    this.#watches.set(own, await this.#use((store) => store.watch(own)))
    return () => {
      this.#watches.get(own)?.()
      this.#watches.delete(own)
    }
  }

  close(): Promise<void> {
    return this.#use((store) => store.close())
  }

  async #moveNow(move: () => Promise<Result<ProjectStore>>): Promise<Result<null>> {
    const next = await move()
    if (!next.ok) return next
    const left = this.#store
    this.#store = next.value
    await left.close()
    for (const watch of this.#watches.keys()) this.#watches.set(watch, await next.value.watch(watch))
    return succeed(null)
  }

  async #use<T>(task: (store: ProjectStore) => Promise<T>): Promise<T> {
    while (this.#moving) await Promise.allSettled([this.#moving])
    const running = task(this.#store)
    this.#underWay.add(running)
    try {
      return await running
    } finally {
      this.#underWay.delete(running)
    }
  }
}
