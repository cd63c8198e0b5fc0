import type { Attributes, Orphan, Stances } from '#core/model/annotation.ts'
import type { ArticleMetadata, Block, Range } from '#core/model/article.ts'
import type { Comment } from '#core/model/comment.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Attribute } from '#core/model/scheme.ts'
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
  /** The file that the text stands in, where that is not the one that was read (a.txt of a.ann). */
  readonly textFile?: string
}

/** A layer as a file tells it; its kinds, targets and values may be unknown to the project's scheme. */
export interface DocumentLayer {
  /** Null where the file does not say; then it is whoever imports it. */
  readonly annotator: string | null
  readonly status: Status
  readonly annotations: readonly DocumentAnnotation[]
  readonly relations: readonly DocumentRelation[]
  readonly orphans?: readonly DocumentOrphan[]
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

/** An annotation without a place in the text; `ranges` are over an earlier text of the article. */
export interface DocumentOrphan
  extends DocumentAnnotation, Pick<Orphan, 'quote' | 'prefix' | 'suffix' | 'text'> {}

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
  /** What the file defines besides articles. */
  readonly codebook?: Codebook
}

/** One thing that annotations are made of, as a file calls and defines it; '' where it does not define it. */
export interface CodebookItem {
  readonly name: string
  readonly definition: string
}

/** Kinds, relation types and so on that a file defines, whether or not they are used. Absent lists are empty. */
export interface Codebook {
  readonly kinds?: readonly CodebookItem[]
  readonly targets?: readonly CodebookItem[]
  readonly values?: readonly CodebookItem[]
  /** `from` and `to` name kinds; empty means any. */
  readonly relationTypes?: readonly (CodebookItem & {
    readonly from: readonly string[]
    readonly to: readonly string[]
  })[]
  /** `kinds` names kinds, empty means every one; `options` matter for a choice only. */
  readonly attributes?: readonly (CodebookItem & {
    readonly type: Attribute['type']
    readonly kinds: readonly string[]
    readonly options: readonly string[]
  })[]
}
