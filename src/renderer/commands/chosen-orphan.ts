import type { Orphan } from '#core/model/annotation.ts'
import type { Layer } from '#core/model/layer.ts'
import { createStore } from '#renderer/replica/store.ts'

/** Id of the annotation without a place that is to be given one next; null: the first. */
const chosen = createStore<string | null>(null)

export function chooseOrphan(id: string | null): void {
  chosen.set(id)
}

/** The one that is chosen, else the first there is. */
export function orphanIn({ orphans = [] }: Layer): Orphan | null {
  return orphans.find(({ id }) => id === chosen.get()) ?? orphans[0] ?? null
}
