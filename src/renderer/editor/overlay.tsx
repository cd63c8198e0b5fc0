import { type ReactElement, useState } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { EdgeHandles } from './drag/edge-handles.tsx'
import { RelateHandle } from './drag/relate-handle.tsx'
import { Chips } from './paint/chips.tsx'
import { Outline } from './paint/outline.tsx'
import classes from './paint/overlay.module.css'
import type { PaintedChip } from './paint/chips-of.ts'
import { RelationLabels } from './paint/relation-curves.tsx'
import type { DrawnRelation } from './paint/relations-drawn.ts'
import type { Scene } from './scene.ts'

interface OverlayProps {
  readonly scene: Scene
  readonly chips: readonly PaintedChip[]
  readonly relations: readonly DrawnRelation[]
  /** The selected annotations, as they are drawn. */
  readonly selected: readonly Annotation[]
  readonly hovered: Annotation | undefined
  readonly onPreview: (id: string, ranges: readonly Range[] | null) => void
  readonly onMoveEdges: (id: string, ranges: readonly Range[]) => void
  readonly onRelate: (from: string, to: string) => void
}

/** What lies over the letters: chips, outlines, grips and lines. None of it is text; the pointer passes through. */
export function Overlay(props: OverlayProps): ReactElement {
  const { scene, chips, relations, selected, hovered } = props
  const [drag, setDrag] = useState<'dragging' | 'idle'>('idle')
  const only = selected.length === 1 ? selected[0] : undefined
  return (
    <div className={classes.over} data-drag={drag} aria-hidden>
      {hovered && !selected.some(({ id }) => id === hovered.id) && (
        <Outline scene={scene} annotation={hovered} look="hovered" />
      )}
      {selected.map((annotation) => (
        <Outline key={annotation.id} scene={scene} annotation={annotation} look="selected" />
      ))}
      <Chips chips={chips} />
      <RelationLabels relations={relations} />
      {only && <Handles key={only.id} {...props} annotation={only} onDrag={setDrag} />}
    </div>
  )
}

interface HandlesProps extends OverlayProps {
  readonly annotation: Annotation
  readonly onDrag: (state: 'dragging' | 'idle') => void
}

function Handles({
  scene,
  annotation,
  onDrag,
  onPreview,
  onMoveEdges,
  onRelate,
}: HandlesProps): ReactElement {
  const { id } = annotation
  return (
    <>
      <EdgeHandles
        scene={scene}
        annotation={annotation}
        onPreview={(ranges) => {
          onDrag(ranges ? 'dragging' : 'idle')
          onPreview(id, ranges)
        }}
        onMoveEdges={(ranges) => onMoveEdges(id, ranges)}
      />
      <RelateHandle
        scene={scene}
        annotation={annotation}
        onDragging={onDrag}
        onRelate={(to) => onRelate(id, to)}
      />
    </>
  )
}
