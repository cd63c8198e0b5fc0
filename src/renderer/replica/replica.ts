import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ArticleSummary, DeskState, UndoState } from '#core/workspace/views.ts'
import type { SaveState, Session } from './session.ts'
import type { Readable } from './store.ts'

/** My layer of one article, and the steps that undo and redo would take. */
export interface LayerReplica {
  readonly layer: Layer
  readonly history: UndoState
}

/** The page's copy of what the program knows, each part live while it is watched. */
export interface Replica {
  readonly desk: Readable<DeskState | null>
  readonly library: Readable<readonly ArticleSummary[] | null>
  readonly saveState: Readable<SaveState>
  /** The last sentence announced; '' at first. */
  readonly announcement: Readable<string>
  article(id: string): Readable<Article | null>
  layer(article: string): Readable<LayerReplica | null>
  readonly session: Session
}
