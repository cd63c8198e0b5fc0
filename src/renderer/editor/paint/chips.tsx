import { memo, type ReactElement } from 'react'
import type { PaintedChip } from './chips-of.ts'
import classes from './overlay.module.css'

/** Stances in words and signs, in the gap over the end of each span. */
export const Chips = memo(function Chips({
  chips,
}: {
  readonly chips: readonly PaintedChip[]
}): ReactElement {
  return (
    <>
      {chips.map(({ key, label, leaning, left, top, width }) => (
        <span key={key} className={classes.chip} data-leaning={leaning} style={{ left, top, width }}>
          {label}
        </span>
      ))}
    </>
  )
})
