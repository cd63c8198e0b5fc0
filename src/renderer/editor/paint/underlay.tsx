import { memo, type ReactElement } from 'react'
import { bottomOf } from '#renderer/editor/geometry/box.ts'
import classes from './overlay.module.css'
import type { PaintedLane, Painting } from './painting.ts'
import { RelationCurves } from './relation-curves.tsx'
import type { DrawnRelation } from './relations-drawn.ts'

/** More lanes than fit between two lines are drawn over each other in the last. */
const lanesThatFit = 6
/** In px, from one lane to the next. */
const laneStep = 3

interface UnderlayProps extends Pick<Painting, 'fills' | 'lanes'> {
  readonly relations: readonly DrawnRelation[]
}

/** What lies under the letters: fills, lanes and the arrows of relations. */
export const Underlay = memo(function Underlay({ fills, lanes, relations }: UnderlayProps): ReactElement {
  return (
    <div className={classes.under} aria-hidden>
      {fills.map((fill) => (
        <div
          key={fill.key}
          className={classes.fill}
          data-colour={fill.style.colour}
          style={{ left: fill.left, top: fill.top, width: fill.width, height: fill.height }}
        />
      ))}
      {lanes.map((lane) => (
        <div
          key={lane.key}
          className={classes.lane}
          data-colour={lane.style.colour}
          data-pattern={lane.part === 'gap' ? 'gap' : lane.style.pattern}
          style={{ left: lane.left, top: topOfLane(lane), width: lane.width }}
        />
      ))}
      <RelationCurves relations={relations} />
    </div>
  )
})

function topOfLane(lane: PaintedLane): number {
  return bottomOf(lane) + 1 + Math.min(lane.lane, lanesThatFit - 1) * laneStep
}
