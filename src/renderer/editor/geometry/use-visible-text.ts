import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { VisibleText } from '#renderer/editor/scene.ts'
import type { TextGeometry } from './text-geometry.ts'

interface Stage {
  readonly scroller: HTMLElement | null
  readonly root: HTMLElement
  readonly geometry: TextGeometry
}

/** Heights over the text, in px from its top. */
interface Band {
  readonly top: number
  readonly bottom: number
}

/**
 * Which part of the text is near the viewport: the screen and one more above and below. It is asked again when the
 * screen comes within half a screen of its edges, and when sizes or fonts change; scrolling in between costs nothing.
 */
export function useVisibleText({ scroller, root, geometry }: Stage): VisibleText | null {
  const [visible, setVisible] = useState<VisibleText | null>(null)
  useLayoutEffect(() => {
    if (!scroller) return undefined
    let measured: Band = { top: 0, bottom: 0 }
    const measure = (): void => {
      measured = bandOf(scroller, root, 1)
      setVisible({ window: geometry.rangeBetween(measured.top, measured.bottom), room: root.clientWidth })
    }
    const measureIfNear = (): void => {
      const needed = bandOf(scroller, root, 0.5)
      if (needed.top < measured.top || needed.bottom > measured.bottom) measure()
    }
    // It reports at once, and then before a frame is painted: no highlight is ever seen beside its letters.
    const sizes = new ResizeObserver(() => flushSync(measure))
    sizes.observe(scroller)
    sizes.observe(root)
    const watch = new AbortController()
    scroller.addEventListener('scroll', measureIfNear, { passive: true, signal: watch.signal })
    document.fonts.addEventListener('loadingdone', measure, { signal: watch.signal })
    return () => {
      sizes.disconnect()
      watch.abort()
    }
  }, [scroller, root, geometry])
  return visible
}

/** The screen with `more` screens above and below. */
function bandOf(scroller: HTMLElement, root: HTMLElement, more: number): Band {
  const height = scroller.clientHeight
  const top = scroller.getBoundingClientRect().top - root.getBoundingClientRect().top
  return { top: top - more * height, bottom: top + (1 + more) * height }
}
