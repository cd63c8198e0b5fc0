import type { ReactElement } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import { kindStyles } from './kind-style.ts'
import { outlinePaths } from './outline-path.ts'
import classes from './overlay.module.css'
import { spanBoxes } from './span-boxes.ts'

interface OutlineProps {
  readonly scene: Scene
  readonly annotation: Annotation
  readonly look: 'selected' | 'hovered'
}

/** A line around every fragment of an annotation. */
export function Outline({ scene, annotation, look }: OutlineProps): ReactElement {
  const { geometry, visible, scheme } = scene
  const { colour } = kindStyles(scheme)(annotation.kind)
  const paths = annotation.ranges.flatMap((range) => outlinePaths(spanBoxes(geometry, range, visible.window)))
  return (
    <svg className={classes.lines}>
      {paths.map((path) => (
        <path key={path} className={classes.outline} data-look={look} data-colour={colour} d={path} />
      ))}
    </svg>
  )
}
