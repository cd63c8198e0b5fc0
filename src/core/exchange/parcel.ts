import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Annotator, Project } from '#core/model/project.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** A layer with what is known of its change log, the latest last. */
export interface LoggedLayer {
  readonly layer: Layer
  readonly entries: readonly LogEntry[]
}

/** What one exchange file holds. */
export interface Parcel {
  readonly project: Pick<Project, 'id' | 'name'>
  readonly scheme: Scheme
  /** Whose layers are in it; each with author ids. */
  readonly annotators: readonly Annotator[]
  readonly articles: readonly Article[]
  readonly layers: readonly LoggedLayer[]
}
