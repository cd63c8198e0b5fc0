import type { Unsaved } from '#core/workspace/unsaved.ts'
import type { Acknowledgement, LayerEvent } from '#core/workspace/views.ts'
import type { Connection } from '#renderer/connect/connection.ts'
import { type Failure, isLoss, type Outcome, outcomeOf } from './outcome.ts'
import {
  acknowledged,
  begun,
  emptyLedger,
  failed,
  refused,
  type SaveLedger,
  saveStateOf,
} from './save-ledger.ts'
import type { Announcement, GoldSteps, SaveState, Session } from './session.ts'
import { createStore, type Readable, type Store } from './store.ts'
import { createTickets } from './tickets.ts'

/** What a session is made of. */
export interface SessionParts {
  readonly connection: Connection
  /** A failure as a sentence. */
  readonly describe: (failure: Failure) => string
  /** SHA-256 of the text that an article is shown with here, where it is shown. */
  readonly textOf: (article: string) => string | undefined
  /** Puts an acknowledged change into the layer's replica. */
  readonly onAcknowledged: (article: string, acknowledgement: Acknowledgement) => void
  /** The same for the gold version. */
  readonly onGold: (article: string, acknowledgement: Acknowledgement) => void
}

export interface OpenSession {
  readonly session: Session
  readonly saveState: Readable<SaveState>
  readonly announcement: Readable<Announcement>
  /** To be told of every change that a layer's replica has taken in. */
  readonly onShown: (event: LayerEvent) => void
  /** To be told what the program keeps that the disk does not have. */
  readonly onUnsaved: (unsaved: Unsaved | null) => void
}

export function createSession({ connection, describe, textOf, ...on }: SessionParts): OpenSession {
  const { onAcknowledged, onGold } = on
  const { client } = connection
  const announcement = createStore<Announcement>({ text: '', number: 0 })
  const announce = (text: string): void => announcement.set({ text, number: announcement.get().number + 1 })
  const { saveState, record } = createLedger(connection)
  const tickets = createTickets()
  const onUnsaved = (unsaved: Unsaved | null): void => {
    const reason = unsaved && reasonOf({ type: 'refused', problem: unsaved.problem }, describe)
    record((ledger) => (ledger.refusal === reason ? ledger : { ...ledger, refusal: reason }))
  }

  const attempt = async <T>(call: Promise<T>): Promise<Outcome<T>> => {
    record(begun)
    const outcome = await outcomeOf(call)
    if (outcome.type === 'done') record(acknowledged)
    else if (isLoss(outcome)) record((ledger) => failed(ledger, reasonOf(outcome, describe)))
    else record(refused)
    return outcome
  }
  const answered = async (call: Promise<Acknowledgement>, onDone: (done: Acknowledgement) => void) => {
    const outcome = await attempt(call)
    if (outcome.type === 'done') onDone(outcome.value)
    else announce(describe(outcome))
    return outcome.type === 'done' ? outcome.value : null
  }
  const edit: Edit = (article, call) =>
    tickets.firstOf((ticket) => answered(call(ticket), (done) => onAcknowledged(article, done)))
  const decided = (article: string, call: Promise<Acknowledgement>) =>
    answered(call, (done) => onGold(article, done))
  const session: Session = {
    client,
    attempt,
    ...layerSteps(client, edit, textOf),
    gold: (article) => goldSteps(client, article, (call) => decided(article, call)),
    announce,
  }
  return { session, saveState, announcement, onShown: tickets.onShown, onUnsaved }
}

type Edit = (
  article: string,
  call: (ticket: string) => Promise<Acknowledgement>,
) => Promise<Acknowledgement | null>

function layerSteps(
  { layers }: Session['client'],
  edit: Edit,
  textOf: SessionParts['textOf'],
): Pick<Session, 'execute' | 'undo' | 'redo'> {
  return {
    execute: (article, command) =>
      edit(article, (ticket) => layers.execute({ article, command, ticket, over: textOf(article) })),
    undo: (article) => edit(article, (ticket) => layers.undo({ article, ticket })),
    redo: (article) => edit(article, (ticket) => layers.redo({ article, ticket })),
  }
}

function goldSteps(
  { layers }: Session['client'],
  article: string,
  decided: (call: Promise<Acknowledgement>) => Promise<Acknowledgement | null>,
): GoldSteps {
  const layer = 'gold'
  return {
    execute: (command) => decided(layers.execute({ article, layer, command })),
    undo: () => decided(layers.undo({ article, layer })),
    redo: () => decided(layers.redo({ article, layer })),
  }
}

/** Keeps count of the edits, and says what that means as long as the connection stands. */
function createLedger({ state }: Connection): {
  readonly saveState: Store<SaveState>
  readonly record: (step: (ledger: SaveLedger) => SaveLedger) => void
} {
  let ledger = emptyLedger
  const saveState = createStore<SaveState>({ type: 'saved' })
  const say = (): void => saveState.set(saveStateOf(ledger, state.get().type === 'lost' ? 'gone' : 'open'))
  state.subscribe(say)
  const record = (step: (ledger: SaveLedger) => SaveLedger): void => {
    const next = step(ledger)
    if (next === ledger) return
    ledger = next
    say()
  }
  return { saveState, record }
}

/** The status line says "Not saved" itself. */
function reasonOf(failure: Failure, describe: SessionParts['describe']): string {
  const isBare = failure.type === 'refused' && failure.problem.code === 'not-saved'
  return isBare ? String(failure.problem.params['reason'] ?? '') : describe(failure)
}
