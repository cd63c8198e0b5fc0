import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'

/** One article with the layers to be exported, ordered by annotator; layers that nobody has touched are not in it. */
export interface DatasetItem {
  readonly article: Article
  readonly layers: readonly Layer[]
}

/** What a writer is given: more than fits into the memory may be in it. */
export interface Dataset {
  readonly project: Project
  /** In the order of the articles' ids, so that the same project gives the same bytes; may be gone through again. */
  items(): AsyncIterable<DatasetItem>
}

/** Text is written as UTF-8. */
export type OutputData = string | Uint8Array

/** A piece of one of several files; pieces of one file follow each other. `file` may hold folders ("ana/a1.ann"). */
export interface OutputPart {
  readonly file: string
  readonly data: OutputData
}
