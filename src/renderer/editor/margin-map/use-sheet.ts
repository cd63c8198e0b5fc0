import { useEffect, useState } from 'react'
import type { TextGeometry } from '#renderer/editor/geometry/text-geometry.ts'
import type { Sheet } from './ticks.ts'

interface Stage {
  readonly scroller: HTMLElement
  readonly root: HTMLElement
  readonly geometry: TextGeometry
}

/** Heights of all blocks, measured again when sizes change; null until the text has been painted once. */
export function useSheet({ scroller, root, geometry }: Stage): Sheet | null {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    let asked = 0
    const measure = (): void => {
      const before =
        scroller.scrollTop + root.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      const edges = geometry
        .blockEdges()
        .map(({ top, bottom }) => ({ top: top + before, bottom: bottom + before }))
      setSheet({ edges, height: scroller.scrollHeight })
    }
    const ask = (): void => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(measure)
    }
    const sizes = new ResizeObserver(ask)
    sizes.observe(root)
    sizes.observe(scroller)
    return () => {
      cancelAnimationFrame(asked)
      sizes.disconnect()
    }
  }, [scroller, root, geometry])
  return sheet
}
