import type { IntervalIndex } from '#core/anchor/interval-index.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Hittable } from './geometry/hit-test.ts'
import type { TextGeometry } from './geometry/text-geometry.ts'

/** What everything that is painted over the text looks at. */
export interface Scene extends Hittable {
  readonly geometry: TextGeometry
  readonly annotations: readonly Annotation[]
  /** Over the hulls of `annotations`. */
  readonly index: IntervalIndex<Annotation>
  readonly scheme: Scheme
  readonly visible: VisibleText
}

/** The part of the text near the viewport; a new object whenever anything has to be measured again. */
export interface VisibleText {
  readonly window: Range
  /** Width of the text in px. */
  readonly room: number
}
