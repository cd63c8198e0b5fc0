import { memo, type ReactElement, useDeferredValue, useMemo, useRef } from 'react'
import { useDrag } from '#renderer/editor/drag/use-drag.ts'
import type { Scene } from '#renderer/editor/scene.ts'
import classes from './margin-map.module.css'
import { heightOf, type Sheet, tickPath, ticksByKind } from './ticks.ts'
import { useSheet } from './use-sheet.ts'
import { useThumb } from './use-thumb.ts'

interface MarginMapProps {
  readonly scene: Scene
  readonly scroller: HTMLElement
}

/** The whole article at a glance, and its scroll bar. Not for assistive technology, which has the list. */
export function MarginMap({ scene, scroller }: MarginMapProps): ReactElement {
  const map = useRef<HTMLDivElement>(null)
  const thumb = useThumb(scroller)
  const sheet = useSheet({ scroller, root: scene.view.dom, geometry: scene.geometry })
  const scrollTo = ({ y }: { readonly y: number }): void => {
    const frame = map.current?.getBoundingClientRect()
    if (!frame) return
    const middle = ((y - frame.top) / frame.height) * scroller.scrollHeight
    scroller.scrollTo({ top: middle - scroller.clientHeight / 2 })
  }
  const nothing = (): void => undefined
  const drag = useDrag({ onStart: nothing, onMove: scrollTo, onDrop: nothing, onCancel: nothing })
  return (
    <div
      ref={map}
      className={classes.map}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button === 0) scrollTo({ y: event.clientY })
        drag(event)
      }}
    >
      {sheet && (
        <Ticks annotations={scene.annotations} scheme={scene.scheme} shown={scene.shown} sheet={sheet} />
      )}
      <div ref={thumb} className={classes.thumb} />
    </div>
  )
}

/** In px; one row of ticks. */
const rowHeight = 5

interface TicksProps extends Pick<Scene, 'annotations' | 'scheme' | 'shown'> {
  readonly sheet: Sheet
}

/** Drawn after the text: what is typed never waits for the map. */
const Ticks = memo(function Ticks({ annotations, scheme, shown, sheet }: TicksProps): ReactElement {
  const settled = useDeferredValue(annotations)
  const rows = Math.max(1, Math.floor(window.innerHeight / rowHeight))
  const ticks = useMemo(
    () => ticksByKind(settled, rows, heightOf(shown.blocks, sheet)),
    [settled, rows, shown, sheet],
  )
  const columns = Math.max(1, scheme.kinds.length)
  return (
    <svg className={classes.ticks} viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none">
      {scheme.kinds.map((kind, column) => (
        <path key={kind.id} data-colour={kind.colour} d={tickPath(column, ticks.get(kind.id) ?? new Set())} />
      ))}
    </svg>
  )
})
