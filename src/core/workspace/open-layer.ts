import { apply, type Change } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
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
import type { Problem } from '#core/problem/problem.ts'
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
}

export interface LayerSurroundings {
  readonly store: ProjectStore
  readonly article: Article
  readonly stored: StoredLayer
  readonly scheme: () => Scheme
  readonly clock: Clock
  readonly ids: Ids
}

/** What becomes of a layer in one step. */
interface Step {
  readonly reason: Reason
  readonly change: Change
  readonly of?: number
}

export function openLayer({ store, article, stored, scheme, clock, ids }: LayerSurroundings): OpenLayer {
  let layer = stored.layer
  let history: History = historyOf(stored.entries)
  const feed = createFeed<LayerEvent>()
  const inTurn = createQueue()

  const commit = async (step: Step): Promise<Result<Acknowledgement>> => {
    const revision = layer.revision + 1
    const entry: LogEntry = { version: 1, revision, at: clock.now(), by: layer.annotator, ...step }
    const after = apply(layer, step.change, revision)
    const saved = await store.append(entry, after)
    if (!saved.ok) return saved
    layer = after
    history = remember(history, entry)
    feed.publish({ type: 'change', revision, change: step.change, history: undoState(history) })
    return succeed({ revision, change: step.change })
  }

  const run = (command: Command): Promise<Result<Acknowledgement>> => {
    const situation = { layer, article, scheme: scheme(), now: clock.now(), nextId: () => ids.next() }
    return commitIf(decide(situation, command), (change) => commit({ reason: command.type, change }))
  }

  const undo = async (): Promise<Result<Acknowledgement>> => {
    const last = history.undoable.at(-1)
    if (!last) return fail('nothing-to-undo')
    return commit({ reason: 'undo', of: last.revision, change: undoing(last) })
  }

  const redo = async (): Promise<Result<Acknowledgement>> => {
    const last = history.redoable.at(-1)
    if (!last) return fail('nothing-to-redo')
    return commit({ reason: 'redo', of: last.revision, change: last.change })
  }

  return {
    get layer() {
      return layer
    },
    snapshot: () => snapshotOf(layer, history, stored.notices),
    subscribe: (listener) => feed.subscribe(listener),
    execute: (command) => inTurn(() => run(command)),
    undo: () => inTurn(undo),
    redo: () => inTurn(redo),
  }
}

async function commitIf(
  decided: Result<Change>,
  commit: (change: Change) => Promise<Result<Acknowledgement>>,
): Promise<Result<Acknowledgement>> {
  return decided.ok ? commit(decided.value) : decided
}

function snapshotOf(layer: Layer, history: History, notices: readonly Problem[]): LayerEvent {
  return { type: 'snapshot', layer, history: undoState(history), notices }
}

function undoState({ undoable, redoable }: History): UndoState {
  return { undo: undoable.at(-1)?.reason ?? null, redo: redoable.at(-1)?.reason ?? null }
}
