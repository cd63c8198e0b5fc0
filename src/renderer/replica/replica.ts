import type { Article } from '#core/model/article.ts'
import type { Problem } from '#core/problem/problem.ts'
import type { Acknowledgement, ArticleSummary, DeskState } from '#core/workspace/views.ts'
import type { Connection, ConnectionState } from '#renderer/connect/connection.ts'
import { type Following, follow } from '#renderer/connect/follow.ts'
import { createBatch } from './batch.ts'
import { createSession, type OpenSession, type SessionParts } from './create-session.ts'
import { acknowledge, advance, type LayerReplica } from './layer-replica.ts'
import { withMetadata, withRows } from './library-replica.ts'
import { createLive, perKey } from './live.ts'
import { type ReviewReplica, reviewAfter, withGold } from './review-replica.ts'
import type { Announcement, SaveState, Session } from './session.ts'
import { createStore, type Readable, type Store } from './store.ts'

/** The page's copy of what the program knows, each part live while it is watched. */
export interface Replica {
  readonly connection: Readable<ConnectionState>
  /** Null until the program has told. */
  readonly desk: Readable<DeskState | null>
  /** Null until the program has told. */
  readonly library: Readable<readonly ArticleSummary[] | null>
  /** What of the project cannot be read or is worth a look, kept up to date while the library is watched. */
  readonly notices: Readable<readonly Problem[]>
  readonly saveState: Readable<SaveState>
  readonly announcement: Readable<Announcement>
  readonly article: (id: string) => Readable<Article | null>
  readonly layer: (article: string) => Readable<LayerReplica | null>
  /** Everybody's layers of an article and what there is to decide. */
  readonly review: (article: string) => Readable<ReviewReplica | null>
  readonly session: Session
}

export interface ReplicaParts extends Pick<SessionParts, 'connection' | 'describe'> {
  /** Hears what was mended or doubted when a layer was read. */
  readonly onNotices: (notices: readonly Problem[]) => void
  /** Waits before asking again for the nth time, counted from 1. */
  readonly pause: (attempt: number) => Promise<void>
}

type Keep = <T>(following: Omit<Following<T>, 'onRefused'>) => () => void

export function createReplica({ connection, describe, onNotices, pause }: ReplicaParts): Replica {
  const onAcknowledged: SessionParts['onAcknowledged'] = (article, done) => takeMine(layers.of(article), done)
  const onGold: SessionParts['onGold'] = (article, done) => takeGold(reviews.of(article), done)
  const textOf: SessionParts['textOf'] = (article) => articles.of(article).get()?.sha256
  const opened = createSession({ connection, describe, textOf, onAcknowledged, onGold })
  const { session, saveState, announcement, onShown, onUnsaved } = opened
  const keep: Keep = (following) =>
    follow(
      connection,
      { ...following, onRefused: (problem) => session.announce(describe({ type: 'refused', problem })) },
      pause,
    )
  const desk = keptDesk(connection, keep)
  desk.subscribe(() => onUnsaved(desk.get()?.unsaved ?? null))
  const notices = createStore<readonly Problem[]>([])
  const library = liveLibrary({ connection, desk, notices }, keep)
  const layers = kept((article) => liveLayer({ connection, article, onNotices, onShown }, keep))
  const articles = kept((id) => liveArticle({ connection, id, library }, keep))
  const reviews = kept((article) => liveReview(connection, article, keep))
  perKey(desk, workplaceOf, () => () => {
    reviews.forget()
    layers.forget()
    articles.forget()
  })
  return {
    connection: connection.state,
    desk,
    library,
    notices,
    saveState,
    announcement,
    article: articles.of,
    layer: layers.of,
    review: reviews.of,
    session,
  }
}

/** The open project and who works on it; null where none is open. Whatever else is live ends with it. */
export function workplaceOf(desk: DeskState | null): string | null {
  return desk?.project ? `${desk.project.annotator}\n${desk.project.path}` : null
}

/** One store per id, so that all who ask for an id share one subscription. */
function kept<T>(create: (id: string) => Store<T>): {
  readonly of: (id: string) => Store<T>
  readonly forget: () => void
} {
  const stores = new Map<string, Store<T>>()
  return {
    of(id) {
      const known = stores.get(id) ?? create(id)
      stores.set(id, known)
      return known
    },
    forget: () => stores.clear(),
  }
}

function keptDesk({ client }: Connection, keep: Keep): Readable<DeskState | null> {
  const desk = createStore<DeskState | null>(null)
  keep({
    subscribe: (signal) => client.desk.live(undefined, { signal }),
    onEvent(event) {
      desk.set(event)
      return 'go-on'
    },
  })
  return desk
}

/** An import tells of every article on its own; the rows are renewed once for a burst of such events. */
interface LibraryParts extends Pick<ReplicaParts, 'connection'> {
  readonly desk: Readable<DeskState | null>
  readonly notices: Store<readonly Problem[]>
}

function liveLibrary(
  { connection: { client }, desk, notices }: LibraryParts,
  keep: Keep,
): Store<readonly ArticleSummary[] | null> {
  return createLive<readonly ArticleSummary[] | null>(null, (rows) =>
    perKey(desk, workplaceOf, () => {
      rows.set(null)
      notices.set([])
      const changes = createBatch<ArticleSummary>((changed) => rows.set(withRows(rows.get() ?? [], changed)))
      const stop = keep({
        subscribe: (signal) => client.library.live(undefined, { signal }),
        onEvent(event) {
          if (event.notices) notices.set(event.notices)
          if (event.type === 'rows') event.rows.forEach(changes.put)
          else {
            changes.drop()
            rows.set(withRows([], event.rows))
          }
          return 'go-on'
        },
      })
      return () => {
        changes.drop()
        stop()
      }
    }),
  )
}

interface LayerParts extends Pick<ReplicaParts, 'connection' | 'onNotices'> {
  readonly article: string
  readonly onShown: OpenSession['onShown']
}

function liveLayer(
  { connection, article, onNotices, onShown }: LayerParts,
  keep: Keep,
): Store<LayerReplica | null> {
  return createLive<LayerReplica | null>(null, (layer) =>
    keep({
      subscribe: (signal) => connection.client.layers.live({ article }, { signal }),
      onEvent(event) {
        if (event.type === 'snapshot' && event.notices.length > 0) onNotices(event.notices)
        const next = advance(layer.get(), event)
        if (next === null) return 'start-over'
        layer.set(next)
        onShown(event)
        return 'go-on'
      },
    }),
  )
}

function takeMine(layer: Store<LayerReplica | null>, done: Acknowledgement): void {
  layer.set(acknowledge(layer.get(), done))
}

function takeGold(review: Store<ReviewReplica | null>, done: Acknowledgement): void {
  const before = review.get()
  const gold = before && acknowledge(before.gold, done)
  if (gold) review.set(withGold(before, gold))
}

function liveReview({ client }: Connection, article: string, keep: Keep): Store<ReviewReplica | null> {
  return createLive<ReviewReplica | null>(null, (review) =>
    keep({
      subscribe: (signal) => client.layers.review({ article }, { signal }),
      onEvent(event) {
        review.set(reviewAfter(review.get(), event))
        return 'go-on'
      },
    }),
  )
}

interface ArticleParts {
  readonly connection: Connection
  readonly id: string
  readonly library: Readable<readonly ArticleSummary[] | null>
}

/** An article is asked for once per text that I see of it; its metadata follow the library. */
function liveArticle({ connection, id, library }: ArticleParts, keep: Keep): Store<Article | null> {
  return createLive<Article | null>(null, (article) => {
    const rowIn = (rows: readonly ArticleSummary[] | null) => rows?.find((each) => each.id === id)
    const describe = (read: Article | null): void =>
      article.set(read && withMetadata(read, rowIn(library.get())))
    const stopLibrary = library.subscribe(() => describe(article.get()))
    const textOf = (rows: readonly ArticleSummary[] | null) => rowIn(rows)?.text ?? 'the first text'
    const ask = () =>
      keep({
        subscribe: async (signal) =>
          onceAndForEver(await connection.client.articles.get({ article: id }, { signal }), signal),
        onEvent(read) {
          describe(read)
          return 'go-on'
        },
      })
    const stop = perKey(library, textOf, ask)
    return () => {
      stop()
      stopLibrary()
    }
  })
}

/** A subscription that tells one thing and then nothing more. */
async function* onceAndForEver<T>(value: T, signal: AbortSignal): AsyncGenerator<T, void> {
  yield value
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
