import { type ReactElement, useState } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import { bottomOf, rightOf } from '#renderer/editor/geometry/box.ts'
import { annotationsUnder, type Point } from '#renderer/editor/geometry/hit-test.ts'
import { Outline } from '#renderer/editor/paint/outline.tsx'
import classes from '#renderer/editor/paint/overlay.module.css'
import { spanBoxes } from '#renderer/editor/paint/span-boxes.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import { useDrag } from './use-drag.ts'

interface RelateHandleProps {
  readonly scene: Scene
  /** The selected annotation. */
  readonly annotation: Annotation
  readonly onDragging: (state: 'dragging' | 'idle') => void
  readonly onRelate: (to: string) => void
}

interface Reach {
  readonly point: Point
  readonly over: Annotation | undefined
}

/** A knob under the end of the selected annotation; a line drawn from it to another one relates the two. */
export function RelateHandle({
  scene,
  annotation,
  onDragging,
  onRelate,
}: RelateHandleProps): ReactElement | null {
  const [reach, setReach] = useState<Reach | null>(null)
  const overAt = (point: Point): Annotation | undefined =>
    annotationsUnder(scene, scene.index, point).find((other) => other.id !== annotation.id)
  const stop = (): void => {
    setReach(null)
    onDragging('idle')
  }
  const start = useDrag({
    onStart: () => onDragging('dragging'),
    onMove: (point) => setReach({ point, over: overAt(point) }),
    onCancel: stop,
    onDrop: (point) => {
      stop()
      const over = overAt(point)
      if (over) onRelate(over.id)
    },
  })
  const from = knobPlace(scene, annotation)
  if (!from) return null
  return (
    <>
      {reach && <RubberLine from={from} to={localPoint(scene, reach.point)} />}
      {reach?.over && <Outline scene={scene} annotation={reach.over} look="selected" />}
      <div
        className={classes.knob}
        data-handle="relate"
        style={{ left: from.x, top: from.y }}
        onPointerDown={start}
      />
    </>
  )
}

function knobPlace({ geometry, visible }: Scene, annotation: Annotation): Point | null {
  const last = annotation.ranges.flatMap((range) => spanBoxes(geometry, range, visible.window)).at(-1)
  return last && (last.ends === 'end' || last.ends === 'both')
    ? { x: rightOf(last) + 1, y: bottomOf(last) + 7 }
    : null
}

function localPoint({ view }: Scene, point: Point): Point {
  const origin = view.dom.getBoundingClientRect()
  return { x: point.x - origin.left, y: point.y - origin.top }
}

function RubberLine({ from, to }: { readonly from: Point; readonly to: Point }): ReactElement {
  return (
    <svg className={classes.lines}>
      <line className={classes.rubber} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    </svg>
  )
}
