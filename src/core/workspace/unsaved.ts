import { z } from 'zod'
import { problemSchema } from '#core/problem/problem.ts'
import { createFeed, type Listener } from './feed.ts'

/** Edits that are shown and kept in memory, but that the disk has refused so far; why it did the last time. */
export const unsavedSchema = z.object({ edits: z.int().positive(), problem: problemSchema }).readonly()
export type Unsaved = z.infer<typeof unsavedSchema>

/** What of one project is not on its disk, over all its layers. */
export interface UnsavedBoard {
  total(): Unsaved | null
  /** Told whenever the total changes. */
  subscribe(listener: Listener<Unsaved | null>): () => void
  /** Says it of one layer; null: everything of it is on the disk. */
  put(layer: object, unsaved: Unsaved | null): void
}

export function createUnsavedBoard(): UnsavedBoard {
  const layers = new Map<object, Unsaved>()
  const feed = createFeed<Unsaved | null>()
  const total = () => [...layers.values()].reduce<Unsaved | null>(sum, null)
  return {
    total,
    subscribe: (listener) => feed.subscribe(listener),
    put: (layer, unsaved) => {
      const before = JSON.stringify(total())
      if (unsaved === null) layers.delete(layer)
      else layers.set(layer, unsaved)
      if (JSON.stringify(total()) !== before) feed.publish(total())
    },
  }
}

function sum(one: Unsaved | null, other: Unsaved): Unsaved {
  return { edits: (one?.edits ?? 0) + other.edits, problem: other.problem }
}
