import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { LayerKey } from '#core/ports.ts'
import type { KnownHead } from './match-articles.ts'
import type { LoggedLayer } from './parcel.ts'
import type { Receipt } from './receive-views.ts'

/** What of ours a plan depends on; `needsOf` says which texts and layers. */
export interface ReceiveState {
  readonly project: Project
  /** The annotator who receives. */
  readonly me: string
  readonly heads: readonly KnownHead[]
  /** Annotators who have a layer of any article. */
  readonly atWork: ReadonlySet<string>
  /** Texts of articles of ours, by id. */
  readonly texts: ReadonlyMap<string, string>
  /** An untouched layer where there is none. */
  readonly layer: (key: LayerKey) => LoggedLayer
  /** ISO time. */
  readonly now: string
}

/** Changes that go on where our copy ends, and the layer with them in it. */
export interface PlannedReceipt {
  readonly entries: readonly LogEntry[]
  readonly after: Layer
}

/** What is to be written, in this order, and the same for people to read. */
export interface ReceivePlan {
  /** With new annotators and a longer scheme; null where neither changes. */
  readonly project: Project | null
  readonly articles: readonly Article[]
  readonly layers: readonly PlannedReceipt[]
  readonly receipt: Receipt
}
