import type { Ref } from 'react'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import type { Article, Range } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** What the reading surface is given and tells. All offsets are UTF-16 code units over `article.text`. */
export interface ArticleSurfaceProps {
  /** A different id opens a new document; other changes (title, outlet) are drawn without losing the caret. */
  readonly article: Article
  /** The visible ones, in reading order. Keep the array's identity while nothing has changed. */
  readonly annotations: readonly Annotation[]
  readonly relations: readonly Relation[]
  readonly scheme: Scheme
  /** Ids of the selected annotations; drawn with an outline, and with handles where it is one. */
  readonly selected: readonly string[]
  /** Where the caret stands when an article opens. It is scrolled into view; focus stays where it is. */
  readonly initialOffset: number
  /** A click, Escape, or the caret leaving the selected annotation by keyboard. */
  readonly onSelect: (ids: readonly string[]) => void
  /** After every move of the caret or the selection; must be cheap. */
  readonly onCaret: (place: CaretPlace) => void
  /**
   * The drag of an edge has ended; `ranges` are all ranges of the annotation, snapped to words. They stay on screen
   * until what is returned has settled, so return the promise of the edit.
   */
  readonly onMoveEdges: (id: string, ranges: readonly Range[]) => Promise<unknown> | void
  /** A line was drawn by mouse from the handle of the selected annotation to another one. */
  readonly onRelate: (from: string, to: string) => void
  readonly ref?: Ref<ArticleSurfaceHandle>
}

export interface CaretPlace {
  readonly caret: number
  /** What a tag key would take: snapped to words, without outer blanks; null where nothing is selected. */
  readonly selection: Range | null
}

/** What commands may ask of the surface. */
export interface ArticleSurfaceHandle {
  /** Snapped to words, without outer blanks; may cross blocks; null where nothing is selected. */
  selection(): Range | null
  caret(): number
  /** The sentence under the caret. */
  sentence(): Range | null
  /** Scrolls so that the place is comfortably in view; moves neither caret nor focus. */
  reveal(place: Range | number): void
  /** Collapses the selection to `offset`; never unselects annotations. */
  setCaret(offset: number, options?: { readonly focus?: boolean }): void
  /** Selects the text of `range`. */
  selectRange(range: Range): void
  focus(): void
}
