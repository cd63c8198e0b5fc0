import { formatVersion } from '#core/model/format-version.ts'
import { apply, type Change } from '#core/change/change.ts'
import { changeBetween } from '#core/change/change-between.ts'
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
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { createFeed, type Listener } from './feed.ts'
import type { Held } from './held.ts'
import type { LayerSurroundings } from './layer-surroundings.ts'
import { articleFor, articleUnder, withTextNoted } from './layer-text.ts'
import { Outbox, type Parcel } from './outbox.ts'
import { createQueue } from './queue.ts'
import { undoState } from './undo-state.ts'
import type { Acknowledgement, LayerEvent } from './views.ts'

/**
 * A layer that is being worked on. A change is tried on the disk before anybody hears of it. One that the disk refuses
 * is shown all the same and kept: it is acknowledged when it is on the disk, and until then the board says so. The event
 * of such a change carries the `ticket` that it was asked for with, by which its sender knows it.
 */
export interface OpenLayer {
  readonly layer: Layer
  snapshot(): LayerEvent
  subscribe(listener: Listener<LayerEvent>): () => void
  /** Refused where `over`, the hash of the text that the command was made on, is not that of the layer's text. */
  execute(command: Command, ticket?: string, over?: string): Promise<Result<Acknowledgement>>
  undo(ticket?: string): Promise<Result<Acknowledgement>>
  redo(ticket?: string): Promise<Result<Acknowledgement>>
  /** Takes another version over: one change, which can be undone. */
  becomeLike(other: Layer): Promise<Result<Acknowledgement>>
  /** Reads anew what somebody else may have changed on the disk. */
  refresh(): Promise<void>
  /** Takes in what an import brought, or refuses it for good. */
  receive(change: Change): Promise<Result<Acknowledgement>>
  /** Goes on with changes that were made elsewhere, all of them or none; the first one must be the next one here. */
  adopt(entries: readonly LogEntry[]): Promise<Result<null>>
  /** What of it has been on the disk, from memory. */
  held(): Held
  /** Tries again at once to save what the disk has refused. */
  flush(): Promise<void>
  /** Gives up what is not on the disk; whoever waits for it is told. */
  drop(): Promise<void>
  /** Puts the layer over another text of its article by the change that `plan` makes of it. */
  carryOver(plan: (layer: Layer) => Result<Change>): Promise<Result<Acknowledgement>>
}

/** What becomes of a layer in one step. */
interface Step {
  readonly reason: Reason
  readonly change: Change
  readonly of?: number
}

/** A step that everybody has heard of; `saved` resolves when it is on the disk. */
interface Taken {
  readonly acknowledgement: Acknowledgement
  readonly saved: Promise<Result<null>>
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
    execute: (command, ticket, over) => whenSaved(inTurn(() => live.execute(command, ticket, over))),
    undo: (ticket) => whenSaved(inTurn(() => live.undo(ticket))),
    redo: (ticket) => whenSaved(inTurn(() => live.redo(ticket))),
    becomeLike: (other) => whenSaved(inTurn(() => live.becomeLike(other))),
    refresh: () => inTurn(() => live.refresh()),
    carryOver: (plan) => inTurn(() => live.carryOver(plan)),
    receive: (change) => inTurn(() => live.write({ reason: 'import', change })),
    adopt: (entries) => inTurn(() => live.adopt(entries)),
    held: () => live.held(),
    flush: () => live.outbox.flush(),
    drop: () => live.outbox.drop(),
  }
}

async function whenSaved(taking: Promise<Result<Taken>>): Promise<Result<Acknowledgement>> {
  const taken = await taking
  if (!taken.ok) return taken
  const saved = await taken.value.saved
  return saved.ok ? succeed(taken.value.acknowledgement) : saved
}

class LiveLayer {
  readonly feed = createFeed<LayerEvent>()
  readonly outbox: Outbox
  layer: Layer
  #history: History
  /** With the text that the layer is over. */
  #article: Article
  /** The whole log that can be told, from which any earlier state can be restored. */
  #entries: LogEntry[]
  readonly #around: LayerSurroundings

  constructor(surroundings: LayerSurroundings) {
    const { store, stored, pause, unsaved } = surroundings
    this.#around = surroundings
    this.layer = stored.layer
    this.#article = surroundings.article
    this.#history = historyOf(stored.entries)
    this.#entries = [...stored.entries]
    this.outbox = new Outbox({ store, pause, onUnsaved: (now) => unsaved.put(this, now) })
  }

  snapshot(): LayerEvent {
    const { notices } = this.#around.stored
    return { type: 'snapshot', layer: this.layer, history: undoState(this.#history), notices }
  }

  held(): Held {
    const revision = this.layer.revision - this.outbox.length
    const entries = this.#entries.filter((entry) => entry.revision <= revision)
    const layer = layerAt(this.layer, this.#entries, revision) ?? this.layer
    return { article: this.#article, layer, entries }
  }

  async execute(command: Command, ticket?: string, over?: string): Promise<Result<Taken>> {
    const { store, scheme, clock, ids } = this.#around
    this.#article = await articleFor(store, this.#article, this.layer)
    const { title, sha256 } = this.#article
    if (over !== undefined && over !== sha256) return fail('text-changed', { title })
    const situation = {
      layer: this.layer,
      article: this.#article,
      scheme: scheme(),
      now: clock.now(),
      by: this.#around.by,
      nextId: () => ids.next(),
      past: (revision: number) => layerAt(this.layer, this.#entries, revision),
    }
    const decided = decide(situation, command)
    return decided.ok ? this.#take({ reason: command.type, change: decided.value }, ticket) : decided
  }

  async undo(ticket?: string): Promise<Result<Taken>> {
    const last = this.#history.undoable.at(-1)
    if (!last) return fail('nothing-to-undo')
    return this.#take({ reason: 'undo', of: last.revision, change: undoing(last) }, ticket)
  }

  async redo(ticket?: string): Promise<Result<Taken>> {
    const last = this.#history.redoable.at(-1)
    if (!last) return fail('nothing-to-redo')
    return this.#take({ reason: 'redo', of: last.revision, change: last.change }, ticket)
  }

  async becomeLike(other: Layer): Promise<Result<Taken>> {
    return this.#take({ reason: 'restore', change: changeBetween(this.layer, other) })
  }

  /** What is not on the disk yet counts more than what is there. */
  async refresh(): Promise<void> {
    if (!this.outbox.isEmpty) return
    const { annotator, article } = this.layer
    const { store } = this.#around
    const key = { annotator, article }
    const stored = await (store.access === 'read' ? store.readLayer(key) : store.openLayer(key))
    if (!stored.ok || stored.value.layer.revision === this.layer.revision) return
    const under = await articleUnder(this.#around.store, this.#article, stored.value.layer)
    if (!under.ok) return
    this.#article = under.value
    this.layer = stored.value.layer
    this.#history = historyOf(stored.value.entries)
    this.#entries = [...stored.value.entries]
    this.feed.publish(this.snapshot())
  }

  async carryOver(plan: (layer: Layer) => Result<Change>): Promise<Result<Acknowledgement>> {
    const planned = plan(this.layer)
    return planned.ok ? this.write({ reason: 'carry-over', change: planned.value }) : planned
  }

  /** Takes a step that is not shown before it is on the disk. */
  async write(step: Step): Promise<Result<Acknowledgement>> {
    const { store } = this.#around
    this.#article = await articleFor(store, this.#article, this.layer)
    const parcel = this.#parcel(step)
    const { entry, after } = parcel
    const under = await articleUnder(store, this.#article, after)
    if (!under.ok) return under
    const saved = await this.outbox.afterAll(() => store.append(entry, after))
    if (!saved.ok) return saved
    this.#article = under.value
    return succeed(this.#show(parcel))
  }

  async adopt(entries: readonly LogEntry[]): Promise<Result<null>> {
    const { store } = this.#around
    const isNext = entries[0]?.revision === this.layer.revision + 1
    if (!isNext) return fail('not-saved', { reason: 'the layer was changed in the meantime' })
    const after = entries.reduce((layer, { change, revision }) => apply(layer, change, revision), this.layer)
    const under = await articleUnder(store, this.#article, after)
    if (!under.ok) return under
    const saved = await this.outbox.afterAll(() => store.appendAll(entries, after))
    if (!saved.ok) return saved
    this.#article = under.value
    for (const entry of entries) this.#show({ entry, after: apply(this.layer, entry.change, entry.revision) })
    return saved
  }

  /** The disk first, then memory, then everybody who listens. */
  async #take(step: Step, ticket?: string): Promise<Result<Taken>> {
    const parcel = this.#parcel(step)
    const under = await articleUnder(this.#around.store, this.#article, parcel.after)
    if (!under.ok) return under
    const sent = await this.outbox.send(parcel)
    if (!sent.ok) return sent
    this.#article = under.value
    const { saved, isWaiting } = sent.value
    return succeed({ acknowledgement: this.#show(parcel, isWaiting ? ticket : undefined), saved })
  }

  #parcel(step: Step): Parcel {
    const change = withTextNoted(step, this.layer, this.#article)
    const revision = this.layer.revision + 1
    const at = this.#around.clock.now()
    const entry: LogEntry = { version: formatVersion, revision, at, by: this.#around.by, ...step, change }
    return { entry, after: apply(this.layer, change, revision) }
  }

  #show({ entry, after }: Parcel, ticket?: string): Acknowledgement {
    const { revision, change } = entry
    this.layer = after
    this.#history = remember(this.#history, entry)
    this.#entries.push(entry)
    const history = undoState(this.#history)
    this.feed.publish({ type: 'change', revision, change, history, ...(ticket ? { ticket } : {}) })
    return { revision, change }
  }
}
