/** How a click or a key in the list counts: it selects one, adds or takes away one, or selects up to there. */
export type Gesture = 'one' | 'toggle' | 'range'

export interface ListSelection {
  /** Ids in the order of the list. */
  readonly ids: readonly string[]
  readonly selected: readonly string[]
  /** Where a range begins: the item that was selected last without Shift. */
  readonly anchor: string | null
}

/** What is selected after `gesture` at the item `id`. */
export function selectionAfter(list: ListSelection, id: string, gesture: Gesture): readonly string[] {
  switch (gesture) {
    case 'one':
      return [id]
    case 'toggle':
      return list.selected.includes(id) ? list.selected.filter((s) => s !== id) : [...list.selected, id]
    case 'range':
      return rangeOf(list, id)
    default:
      return gesture satisfies never
  }
}

function rangeOf({ ids, anchor }: ListSelection, id: string): readonly string[] {
  const from = anchor === null ? -1 : ids.indexOf(anchor)
  const to = ids.indexOf(id)
  return from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)
}

export function gestureOf(event: {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): Gesture {
  if (event.shiftKey) return 'range'
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one'
}
