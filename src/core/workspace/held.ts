import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'

/** What the program has of one layer in memory, as it was last on the disk, with the text that it is over. */
export interface Held {
  readonly article: Article
  readonly layer: Layer
  readonly entries: readonly LogEntry[]
}
