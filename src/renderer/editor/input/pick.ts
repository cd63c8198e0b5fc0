/** A click on the text: what lies under it, innermost first, and whether it hits where the last one did. */
export interface Pick {
  readonly stack: readonly string[]
  readonly selected: readonly string[]
  readonly place: 'new' | 'same'
  readonly mode: 'replace' | 'toggle'
}

/**
 * What is selected after a click: the innermost annotation; at the same place again the next one outwards, and after
 * the outermost the innermost; nothing beside all annotations. `toggle` adds or removes the innermost.
 */
export function picked({ stack, selected, place, mode }: Pick): readonly string[] {
  const innermost = stack[0]
  if (innermost === undefined) return mode === 'toggle' ? selected : []
  if (mode === 'toggle')
    return selected.includes(innermost) ? selected.filter((id) => id !== innermost) : [...selected, innermost]
  const current = place === 'same' && selected.length === 1 ? stack.indexOf(selected[0] ?? '') : -1
  return [stack[(current + 1) % stack.length] ?? innermost]
}
