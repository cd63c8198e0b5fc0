import type { PointerEvent, ReactElement } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { bottomOf, rightOf } from '#renderer/editor/geometry/box.ts'
import { offsetNear } from '#renderer/editor/geometry/hit-test.ts'
import { kindStyles } from '#renderer/editor/paint/kind-style.ts'
import classes from '#renderer/editor/paint/overlay.module.css'
import { spanBoxes } from '#renderer/editor/paint/span-boxes.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import { draggedRanges, type Edge } from './dragged-ranges.ts'
import { useDrag } from './use-drag.ts'

interface EdgeHandlesProps {
  readonly scene: Scene
  /** As it is drawn: during a drag with the ranges that it would get. */
  readonly annotation: Annotation
  /** What the drag would make of the annotation; null when it is over. */
  readonly onPreview: (ranges: readonly Range[] | null) => void
  readonly onMoveEdges: (ranges: readonly Range[]) => void
}

/** Grips at both ends of the selected annotation. */
export function EdgeHandles({ scene, annotation, onPreview, onMoveEdges }: EdgeHandlesProps): ReactElement {
  const grip = { scene, ranges: annotation.ranges, onPreview, onMoveEdges }
  const start = useEdgeDrag('start', grip)
  const end = useEdgeDrag('end', grip)
  const boxes = annotation.ranges.flatMap((range) => spanBoxes(scene.geometry, range, scene.visible.window))
  const first = boxes[0]
  const last = boxes.at(-1)
  const { colour } = kindStyles(scene.scheme)(annotation.kind)
  const isStartShown = first?.ends === 'start' || first?.ends === 'both'
  const isEndShown = last?.ends === 'end' || last?.ends === 'both'
  return (
    <>
      {first && isStartShown && (
        <Grip
          edge="start"
          colour={colour}
          left={first.left}
          top={first.top}
          bottom={bottomOf(first)}
          onPointerDown={start}
        />
      )}
      {last && isEndShown && (
        <Grip
          edge="end"
          colour={colour}
          left={rightOf(last)}
          top={last.top}
          bottom={bottomOf(last)}
          onPointerDown={end}
        />
      )}
    </>
  )
}

interface GripProps {
  readonly edge: Edge
  readonly colour: string
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly onPointerDown: (event: PointerEvent) => void
}

function Grip({ edge, colour, left, top, bottom, onPointerDown }: GripProps): ReactElement {
  return (
    <div
      className={classes.grip}
      data-edge={edge}
      data-colour={colour}
      style={{ left, top, height: bottom - top }}
      onPointerDown={onPointerDown}
    />
  )
}

type Dragged = Pick<EdgeHandlesProps, 'scene' | 'onPreview' | 'onMoveEdges'> & {
  readonly ranges: readonly Range[]
}

function useEdgeDrag(
  edge: Edge,
  { scene, ranges, onPreview, onMoveEdges }: Dragged,
): (event: PointerEvent) => void {
  const rangesAt = (point: { readonly x: number; readonly y: number }): readonly Range[] => {
    const offset = offsetNear(scene, point)
    return offset === null ? ranges : draggedRanges(scene.shown.text, ranges, { edge, offset })
  }
  return useDrag({
    onStart: () => onPreview(ranges),
    onMove: (point) => onPreview(rangesAt(point)),
    onDrop: (point) => {
      onPreview(null)
      onMoveEdges(rangesAt(point))
    },
    onCancel: () => onPreview(null),
  })
}
