import type { Range } from '#core/model/article.ts'
import type { Problem } from '#core/problem/problem.ts'

/** An annotation's place as a file states it; offsets in the file's unit over the file's own text. */
export interface StatedSpan {
  /** For messages. */
  readonly id: string
  readonly ranges: readonly Range[]
  /** Null where the file gives none; fragments joined by one space. */
  readonly quote: string | null
}

/** Over the canonical text in UTF-16 code units; `doubt` where something else stands there than the file says. */
export type PlacedSpan =
  | { readonly ranges: readonly Range[]; readonly doubt: Problem | null }
  | { readonly ranges: null; readonly problem: Problem }
