import type { LaneOf } from '#core/anchor/lanes.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { TextGeometry } from '#renderer/editor/geometry/text-geometry.ts'

/** What a painting is made from. */
export interface PaintRequest {
  /** Those that touch `window`. */
  readonly annotations: readonly Annotation[]
  readonly laneOf: LaneOf
  readonly scheme: Scheme
  readonly geometry: TextGeometry
  /** Nothing outside it is measured. */
  readonly window: Range
  /** Width of the text in px. */
  readonly room: number
}
