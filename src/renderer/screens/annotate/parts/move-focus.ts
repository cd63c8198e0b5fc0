const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Moves the focus among `controls` by the arrow keys, around the ends, without choosing anything. Alt and an arrow is
 * left alone: it moves an edge of the span, wherever the focus is.
 */
export function moveFocus(event: KeyboardEvent, controls: Iterable<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined || event.altKey) return
  event.preventDefault()
  const all = [...controls]
  const at = all.findIndex((control) => control === document.activeElement)
  all[(at + step + all.length) % all.length]?.focus()
}
