import { type ReactElement, useId } from 'react'
import classes from './overlay.module.css'
import type { DrawnRelation } from './relations-drawn.ts'

interface RelationProps {
  readonly relations: readonly DrawnRelation[]
}

/** Arrows, to lie under the letters. */
export function RelationCurves({ relations }: RelationProps): ReactElement | null {
  const arrow = useId()
  if (relations.length === 0) return null
  return (
    <svg className={classes.lines}>
      <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
        <path className={classes.arrow} d="M0,0 L8,4 L0,8 Z" />
      </marker>
      {relations.map(({ id, path }) => (
        <path key={id} className={classes.curve} data-relation={id} d={path} markerEnd={`url(#${arrow})`} />
      ))}
    </svg>
  )
}

/** What the arrows mean. */
export function RelationLabels({ relations }: RelationProps): ReactElement {
  return (
    <>
      {relations.map(({ id, label, at }) => (
        <span key={id} className={classes.relation} style={{ left: at.x, top: at.y }}>
          {label}
        </span>
      ))}
    </>
  )
}
