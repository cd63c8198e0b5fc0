import { type RefObject, useEffect, useRef } from 'react'

/** In px; a window on a very long text would be too small to see. */
const leastHeight = 16

/** An element that shows which part of the scroller is on screen; moved without drawing any component again. */
export function useThumb(scroller: HTMLElement): RefObject<HTMLDivElement | null> {
  const thumb = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = (): void => {
      if (!thumb.current) return
      const { scrollTop, scrollHeight, clientHeight } = scroller
      const height = Math.max(leastHeight, (clientHeight / scrollHeight) * clientHeight)
      const way = scrollTop / Math.max(1, scrollHeight - clientHeight)
      thumb.current.style.height = `${height}px`
      thumb.current.style.transform = `translateY(${way * (clientHeight - height)}px)`
      thumb.current.hidden = scrollHeight <= clientHeight
    }
    const sizes = new ResizeObserver(place)
    sizes.observe(scroller)
    for (const child of scroller.children) sizes.observe(child)
    scroller.addEventListener('scroll', place, { passive: true })
    return () => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', place)
    }
  }, [scroller])
  return thumb
}
