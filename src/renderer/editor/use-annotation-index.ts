import { useMemo } from 'react'
import { type IntervalIndex, intervalIndex } from '#core/anchor/interval-index.ts'
import { type LaneOf, lanesOf } from '#core/anchor/lanes.ts'
import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'

interface AnnotationIndex {
  /** Over the hulls. */
  readonly index: IntervalIndex<Annotation>
  readonly laneOf: LaneOf
}

/** One index that painting, clicking and hovering share. */
export function useAnnotationIndex(annotations: readonly Annotation[]): AnnotationIndex {
  return useMemo(() => {
    const index = intervalIndex(annotations, (annotation) => hull(annotation.ranges))
    return { index, laneOf: lanesOf(index) }
  }, [annotations])
}
