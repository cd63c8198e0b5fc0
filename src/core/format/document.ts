import type { Attributes, Stances } from '#core/model/annotation.ts'
import type { ArticleMetadata, Block, Range } from '#core/model/article.ts'
import type { Comment } from '#core/model/comment.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Status } from '#core/model/layer.ts'
import type { Problem } from '#core/problem/problem.ts'

/** One article as a file tells it, not yet in any project. Offsets in UTF-16 code units over `text` (LF newlines). */
export interface Document {
  /** The id the file gives; null where it gives none. */
  readonly id: string | null
  readonly metadata: ArticleMetadata
  readonly text: string
  readonly blocks: readonly Block[]
  readonly layers: readonly DocumentLayer[]
  /** Line of the file that it stands in, counted from 1, where the file has one record a line. */
  readonly line?: number | undefined
}

/** A layer as a file tells it; its kinds, targets and values may be unknown to the project's scheme. */
export interface DocumentLayer {
  /** Null where the file does not say; then it is whoever imports it. */
  readonly annotator: string | null
  readonly status: Status
  readonly annotations: readonly DocumentAnnotation[]
  readonly relations: readonly DocumentRelation[]
  readonly comments?: readonly Comment[]
  /** `gold` are ids of annotations and relations in the same layer. */
  readonly decisions?: readonly Decision[]
}

export interface DocumentAnnotation {
  /** Null where the file gives none; one that occurs twice is told apart when the import is planned. */
  readonly id: string | null
  readonly kind: string
  /** Sorted, disjoint, inside the text, whole grapheme clusters. */
  readonly ranges: readonly Range[]
  readonly stances: Stances
  readonly attributes: Attributes
  readonly note: string
}

/** `from` and `to` are ids of annotations in the same layer; one that leads nowhere is left out by the plan. */
export interface DocumentRelation {
  readonly id: string | null
  readonly type: string
  readonly from: string
  readonly to: string
}

/** What the offsets of a file were found to count, and how many of its spans that explains. */
export interface OffsetsVerdict {
  readonly unit: string
  readonly explained: number
  readonly of: number
}

/** All that came of one file. */
export interface ImportedFile {
  readonly format: string
  readonly documents: readonly Document[]
  /** What was not read. */
  readonly skipped: readonly Problem[]
  /** What was read, but a person should look at. */
  readonly doubted: readonly Problem[]
  readonly offsets: OffsetsVerdict | null
}
