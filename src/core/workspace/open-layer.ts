import { apply, type Change } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { layerAt } from '#core/change/layer-at.ts'
import {
  type History,
  historyOf,
  type LogEntry,
  type Reason,
  remember,
  undoing,
} from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Clock, Ids, ProjectStore, StoredLayer } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { createFeed, type Listener } from './feed.ts'
import { createQueue } from './queue.ts'
import type { Acknowledgement, LayerEvent, UndoState } from './views.ts'

/** A layer that is being worked on. Changes reach the disk before anybody hears of them. */
export interface OpenLayer {
  readonly layer: Layer
  snapshot(): LayerEvent
  subscribe(listener: Listener<LayerEvent>): () => void
  execute(command: Command): Promise<Result<Acknowledgement>>
  undo(): Promise<Result<Acknowledgement>>
  redo(): Promise<Result<Acknowledgement>>
  /** Reads anew what somebody else may have changed on the disk. */
  refresh(): Promise<void>
  /** Takes in what an import brought. */
  receive(change: Change): Promise<Result<Acknowledgement>>
  /** Goes on with changes that were made elsewhere, all of them or none; the first one must be the next one here. */
  adopt(entries: readonly LogEntry[]): Promise<Result<null>>
}

export interface LayerSurroundings {
  readonly store: ProjectStore
  readonly article: Article
  readonly stored: StoredLayer
  readonly scheme: () => Scheme
  readonly clock: Clock
  readonly ids: Ids
  /** Id of whoever works here. */
  readonly by: string
}

/** What becomes of a layer in one step. */
interface Step {
  readonly reason: Reason
  readonly change: Change
  readonly of?: number
}

/** One step happens at a time, in the order they were asked for. */
export function openLayer(surroundings: LayerSurroundings): OpenLayer {
  const live = new LiveLayer(surroundings)
  const inTurn = createQueue()
  return {
    get layer() {
      return live.layer
    },
    snapshot: () => live.snapshot(),
    subscribe: (listener) => live.feed.subscribe(listener),
    execute: (command) => inTurn(() => live.execute(command)),
    undo: () => inTurn(() => live.undo()),
    redo: () => inTurn(() => live.redo()),
    refresh: () => inTurn(() => live.refresh()),
    receive: (change) => inTurn(() => live.commit({ reason: 'import', change })),
    adopt: (entries) => inTurn(() => live.adopt(entries)),
  }
}

class LiveLayer {
  readonly feed = createFeed<LayerEvent>()
  layer: Layer
  #history: History
  /** The whole log that can be told, from which any earlier state can be restored. */
  readonly #entries: LogEntry[]
  readonly #around: LayerSurroundings

  constructor(surroundings: LayerSurroundings) {
    this.#around = surroundings
    this.layer = surroundings.stored.layer
    this.#history = historyOf(surroundings.stored.entries)
    this.#entries = [...surroundings.stored.entries]
  }

  snapshot(): LayerEvent {
    const { notices } = this.#around.stored
    return { type: 'snapshot', layer: this.layer, history: undoState(this.#history), notices }
  }

  async execute(command: Command): Promise<Result<Acknowledgement>> {
    const { article, scheme, clock, ids } = this.#around
    const situation = {
      layer: this.layer,
      article,
      scheme: scheme(),
      now: clock.now(),
      by: this.#around.by,
      nextId: () => ids.next(),
      past: (revision: number) => layerAt(this.layer, this.#entries, revision),
    }
    const decided = decide(situation, command)
    return decided.ok ? this.commit({ reason: command.type, change: decided.value }) : decided
  }

  async undo(): Promise<Result<Acknowledgement>> {
    const last = this.#history.undoable.at(-1)
    if (!last) return fail('nothing-to-undo')
    return this.commit({ reason: 'undo', of: last.revision, change: undoing(last) })
  }

  async redo(): Promise<Result<Acknowledgement>> {
    const last = this.#history.redoable.at(-1)
    if (!last) return fail('nothing-to-redo')
    return this.commit({ reason: 'redo', of: last.revision, change: last.change })
  }

  async refresh(): Promise<void> {
    const { annotator, article } = this.layer
    const stored = await this.#around.store.readLayer({ annotator, article })
    if (!stored.ok || stored.value.layer.revision === this.layer.revision) return
    this.layer = stored.value.layer
    this.#history = historyOf(stored.value.entries)
    this.feed.publish(this.snapshot())
  }

  /** Disk first, then memory, then everybody who listens. */
  async commit(step: Step): Promise<Result<Acknowledgement>> {
    const { store, clock } = this.#around
    const revision = this.layer.revision + 1
    const entry: LogEntry = { version: 1, revision, at: clock.now(), by: this.#around.by, ...step }
    const after = apply(this.layer, step.change, revision)
    const saved = await store.append(entry, after)
    if (!saved.ok) return saved
    this.#show(entry)
    return succeed({ revision, change: step.change })
  }

  async adopt(entries: readonly LogEntry[]): Promise<Result<null>> {
    const isNext = entries[0]?.revision === this.layer.revision + 1
    if (!isNext) return fail('not-saved', { reason: 'the layer was changed in the meantime' })
    const after = entries.reduce((layer, { change, revision }) => apply(layer, change, revision), this.layer)
    const saved = await this.#around.store.appendAll(entries, after)
    if (saved.ok) for (const entry of entries) this.#show(entry)
    return saved
  }

  #show(entry: LogEntry): void {
    const { revision, change } = entry
    this.layer = apply(this.layer, change, revision)
    this.#history = remember(this.#history, entry)
    this.#entries.push(entry)
    this.feed.publish({ type: 'change', revision, change, history: undoState(this.#history) })
  }
}

function undoState({ undoable, redoable }: History): UndoState {
  return { undo: undoable.at(-1)?.reason ?? null, redo: redoable.at(-1)?.reason ?? null }
}
