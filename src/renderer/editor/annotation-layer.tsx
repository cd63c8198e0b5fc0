import { type ReactElement, useMemo, useState } from 'react'
import type { LaneOf } from '#core/anchor/lanes.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { Overlay } from './overlay.tsx'
import { relationsDrawn } from './paint/relations-drawn.ts'
import { Underlay } from './paint/underlay.tsx'
import { type Preview, previewed, usePainting } from './paint/use-painting.ts'
import type { Scene } from './scene.ts'
import type { ArticleSurfaceProps } from './surface-props.ts'

interface AnnotationLayerProps extends Pick<
  ArticleSurfaceProps,
  'relations' | 'selected' | 'onMoveEdges' | 'onRelate'
> {
  readonly scene: Scene
  readonly laneOf: LaneOf
  /** The selected annotations. */
  readonly chosen: readonly Annotation[]
  /** Id of the annotation under the pointer. */
  readonly hovered: string | undefined
}

/** The annotations near the viewport, painted under and over the text. */
export function AnnotationLayer(props: AnnotationLayerProps): ReactElement {
  const { scene, laneOf, selected, chosen, hovered, onMoveEdges, onRelate } = props
  const [preview, setPreview] = useState<Preview | null>(null)
  const { fills, lanes, chips } = usePainting(scene, laneOf, preview)
  const relations = useMemo(
    () => relationsDrawn(scene, props.relations, selected),
    [scene, props.relations, selected],
  )
  const moveEdges = async (id: string, ranges: readonly Range[]): Promise<void> => {
    setPreview({ id, ranges })
    try {
      await onMoveEdges(id, ranges)
    } finally {
      setPreview(null)
    }
  }
  return (
    <>
      <Underlay fills={fills} lanes={lanes} relations={relations} />
      <Overlay
        {...{ scene, chips, relations, onRelate }}
        selected={chosen.map((annotation) => previewed(annotation, preview))}
        hovered={scene.index.overlapping(scene.visible.window).find(({ id }) => id === hovered)}
        onPreview={(id, ranges) => setPreview(ranges && { id, ranges })}
        onMoveEdges={(id, ranges) => void moveEdges(id, ranges)}
      />
    </>
  )
}
