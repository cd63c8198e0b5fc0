import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'

/** One article with the layers to be exported, ordered by annotator. */
export interface DatasetItem {
  readonly article: Article
  readonly layers: readonly Layer[]
}

/** What a writer is given. Items are in the order of their ids, so that the same project gives the same bytes. */
export interface Dataset {
  readonly project: Project
  readonly items: readonly DatasetItem[]
}

/** `text` is written as UTF-8; `name` is a plain file name. */
export interface OutputFile {
  readonly name: string
  readonly text: string
}
