import { useMemo } from 'react'
import type { LaneOf } from '#core/anchor/lanes.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import { paint, type Painting } from './painting.ts'

/** Ranges that an annotation has on screen but not, or not yet, in the layer. */
export interface Preview {
  readonly id: string
  readonly ranges: readonly Range[]
}

export function previewed(annotation: Annotation, preview: Preview | null): Annotation {
  return preview?.id === annotation.id ? { ...annotation, ranges: preview.ranges } : annotation
}

/** Measured again only when the annotations, the part in view or the preview change. */
export function usePainting(scene: Scene, laneOf: LaneOf, preview: Preview | null): Painting {
  const { index, visible, geometry, scheme } = scene
  return useMemo(() => {
    const near = index.overlapping(visible.window)
    const lanes = new Map(near.map((annotation) => [annotation.id, laneOf(annotation)]))
    return paint({
      annotations: near.map((annotation) => previewed(annotation, preview)),
      laneOf: ({ id }) => lanes.get(id) ?? null,
      scheme,
      geometry,
      ...visible,
    })
  }, [index, visible, geometry, scheme, laneOf, preview])
}
