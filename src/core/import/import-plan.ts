import type { LogEntry } from '#core/change/history.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { InputFile } from '#core/ports.ts'
import type { ArticleIndex } from './article-index.ts'
import type { ImportReport } from './report.ts'

/** What of the project an import depends on. */
export interface ImportState {
  readonly project: Project
  /** Every article; the caller adds `plan.articles` once they are written. */
  readonly articles: ArticleIndex
  /** The texts of the articles that `alikeIn` names. */
  readonly texts: ReadonlyMap<string, string>
  /** Everybody's layers of the articles that `knownIn` names. */
  readonly layers: readonly Layer[]
}

/** A file, with its companions, and what was read of it. */
export interface ReadFile {
  readonly file: InputFile
  readonly imported: ImportedFile
}

/** Files that have been read. With `annotator`, all of their layers count as that annotator's. */
export interface ImportRequest {
  readonly files: readonly ReadFile[]
  readonly annotator: string | null
  /** What becomes of a text that looks like a corrected one of an article in the project. */
  readonly corrected: 'hold-back' | 'add'
}

/** Who imports, and what the kernel may not make by itself. `now` is an ISO time. */
export interface ImportMeans {
  readonly by: string
  readonly now: string
  readonly nextId: () => string
}

/** What is to be written, in this order: the project, the articles, the layers. */
export interface ImportPlan {
  /** With new annotators and a longer scheme; null where neither changes. */
  readonly project: Project | null
  readonly articles: readonly Article[]
  readonly layers: readonly PlannedLayer[]
  readonly report: ImportReport
}

/** Ready for `ProjectStore.append`; for a layer that is being worked on, `entry.change` is what to apply. */
export interface PlannedLayer {
  readonly entry: LogEntry
  readonly after: Layer
}
