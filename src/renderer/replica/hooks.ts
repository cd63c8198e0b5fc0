import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Article } from '#core/model/article.ts'
import type { ArticleSummary, DeskState } from '#core/workspace/views.ts'
import type { LayerReplica } from './layer-replica.ts'
import type { Replica } from './replica.ts'
import type { ReviewReplica } from './review-replica.ts'
import type { SaveState, Session } from './session.ts'
import { createStore, type Readable } from './store.ts'

export const ReplicaContext = createContext<Replica | null>(null)

export function useReplica(): Replica {
  const replica = useContext(ReplicaContext)
  if (replica === null) throw new Error('There is no replica around this component.')
  return replica
}

export function useSession(): Session {
  return useReplica().session
}

export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get)
}

/** What is on the desk; null until the program has told. */
export function useDesk(): DeskState | null {
  return useReadable(useReplica().desk)
}

/** The articles of the open project, by id; empty until the program has told. */
export function useLibrary(): readonly ArticleSummary[] {
  return useReadable(useReplica().library) ?? noRows
}

/** Null while the article is on its way, or where there is none. */
export function useArticle(id: string | null): Article | null {
  const replica = useReplica()
  return useReadable(useMemo(() => (id === null ? nothing : replica.article(id)), [replica, id]))
}

/** My layer of an article; null while it is on its way, or where there is none. */
export function useLayer(article: string | null): LayerReplica | null {
  const replica = useReplica()
  return useReadable(useMemo(() => (article === null ? nothing : replica.layer(article)), [replica, article]))
}

/** Null while it is on its way, or where there is no article. */
export function useReview(article: string | null): ReviewReplica | null {
  const replica = useReplica()
  return useReadable(
    useMemo(() => (article === null ? nothing : replica.review(article)), [replica, article]),
  )
}

export function useSaveState(): SaveState {
  return useReadable(useReplica().saveState)
}

const noRows: readonly ArticleSummary[] = []
const nothing: Readable<null> = createStore(null)
