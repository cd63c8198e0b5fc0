const parts = ['mousedown', 'mouseup', 'click', 'dblclick'] as const

/**
 * A row opens at the first click. People who double-click must not hit what then stands under the pointer, so the rest
 * of the same series of clicks is dropped; the next single press ends that.
 */
export function swallowDoubleClick(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): void {
  const drop = (event: Event): void => {
    if (event instanceof UIEvent && event.detail > 1) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else if (event.type === 'mousedown')
      for (const part of parts) page.removeEventListener(part, drop, true)
  }
  for (const part of parts) page.addEventListener(part, drop, true)
}
