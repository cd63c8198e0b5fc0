import type { Article } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Clock, Ids, ProjectStore, StoredLayer } from '#core/ports.ts'
import type { UnsavedBoard } from './unsaved.ts'

/** What a layer that is being worked on lives among. */
export interface LayerSurroundings {
  readonly store: ProjectStore
  readonly article: Article
  readonly stored: StoredLayer
  readonly scheme: () => Scheme
  readonly clock: Clock
  readonly ids: Ids
  /** Id of whoever works here. */
  readonly by: string
  readonly pause: (attempt: number) => Promise<void>
  readonly unsaved: Pick<UnsavedBoard, 'put'>
}
