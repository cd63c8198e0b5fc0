import { z } from 'zod'
import {
  type Annotation,
  annotationSchema,
  type Orphan,
  orphanSchema,
  type Relation,
  relationSchema,
} from '#core/model/annotation.ts'
import { type Comment, commentSchema } from '#core/model/comment.ts'
import { type Decision, decisionSchema } from '#core/model/decision.ts'
import { type Layer, type Status, statusSchema } from '#core/model/layer.ts'
import { compareAnnotations } from '#core/anchor/span.ts'

/** What happened to a set of items; `updated` holds pairs of before and after. */
export interface ItemChange<T> {
  readonly added: readonly T[]
  readonly updated: readonly (readonly [from: T, to: T])[]
  readonly removed: readonly T[]
}

/** A change of a layer as a value: it holds all that is needed to undo it. */
export interface Change {
  readonly annotations: ItemChange<Annotation>
  readonly relations: ItemChange<Relation>
  readonly comments: ItemChange<Comment>
  readonly decisions: ItemChange<Decision>
  readonly status: readonly [from: Status, to: Status] | null
  /** Absent: the same as before. */
  readonly orphans?: ItemChange<Orphan> | undefined
  /** The layer's `text`, null where it has none. Absent: the same as before. */
  readonly text?: readonly [from: string | null, to: string | null] | undefined
}

function itemChangeSchema<T extends z.ZodType>(item: T) {
  return z.object({
    added: z.array(item).readonly(),
    updated: z.array(z.tuple([item, item]).readonly()).readonly(),
    removed: z.array(item).readonly(),
  })
}

const untouched = { added: [], updated: [], removed: [] }

export const changeSchema: z.ZodType<Change> = z.object({
  annotations: itemChangeSchema(annotationSchema),
  relations: itemChangeSchema(relationSchema),
  comments: itemChangeSchema(commentSchema),
  decisions: itemChangeSchema(decisionSchema),
  status: z.tuple([statusSchema, statusSchema]).readonly().nullable(),
  orphans: itemChangeSchema(orphanSchema).optional(),
  text: z.tuple([z.string().nullable(), z.string().nullable()]).readonly().optional(),
})

/** The change that changes nothing; spread it and say what differs. */
export const noChange: Change = {
  annotations: untouched,
  relations: untouched,
  comments: untouched,
  decisions: untouched,
  status: null,
}

export function itemChange<T>(parts: Partial<ItemChange<T>>): ItemChange<T> {
  return { ...untouched, ...parts }
}

/** `apply(apply(layer, change), invert(change))` is `layer` again, but for its revision. */
export function invert(change: Change): Change {
  return {
    annotations: invertItems(change.annotations),
    relations: invertItems(change.relations),
    comments: invertItems(change.comments),
    decisions: invertItems(change.decisions),
    status: change.status && [change.status[1], change.status[0]],
    ...(change.orphans && { orphans: invertItems(change.orphans) }),
    ...(change.text && { text: [change.text[1], change.text[0]] as const }),
  }
}

function invertItems<T>({ added, updated, removed }: ItemChange<T>): ItemChange<T> {
  return { added: removed, removed: added, updated: updated.map(([from, to]) => [to, from] as const) }
}

/** The layer after `change`, with its revision raised to `revision`. Throws if the change was made for another state. */
export function apply(layer: Layer, change: Change, revision: number): Layer {
  const { orphans = [], text = null, ...others } = layer
  if (change.status && change.status[0] !== layer.status) throw new Error('The change is for another status.')
  if (change.text && change.text[0] !== text) throw new Error('The change is for another text.')
  const orphansAfter = applyItems(orphans, change.orphans ?? untouched, compareAnnotations)
  const textAfter = change.text ? change.text[1] : text
  return {
    ...others,
    revision,
    status: change.status ? change.status[1] : layer.status,
    annotations: applyItems(layer.annotations, change.annotations, compareAnnotations),
    relations: applyItems(layer.relations, change.relations, compareIds),
    comments: applyItems(layer.comments, change.comments, compareIds),
    decisions: applyItems(layer.decisions, change.decisions, compareIds),
    ...(orphansAfter.length > 0 && { orphans: orphansAfter }),
    ...(textAfter !== null && { text: textAfter }),
  }
}

function applyItems<T extends { readonly id: string }>(
  items: readonly T[],
  { added, updated, removed }: ItemChange<T>,
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (added.length + updated.length + removed.length === 0) return items
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const item of removed) if (!byId.delete(item.id)) throw new Error(`${item.id} is not there to remove.`)
  for (const [, to] of updated) {
    if (!byId.has(to.id)) throw new Error(`${to.id} is not there to update.`)
    byId.set(to.id, to)
  }
  for (const item of added) {
    if (byId.has(item.id)) throw new Error(`${item.id} is there already.`)
    byId.set(item.id, item)
  }
  return [...byId.values()].toSorted(compare)
}

/** By id. */
export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function isEmptyChange(change: Change): boolean {
  const { annotations, relations, comments, decisions, status, orphans, text } = change
  return (
    status === null &&
    text === undefined &&
    [annotations, relations, comments, decisions, orphans ?? untouched].every(
      (c) => c.added.length + c.updated.length + c.removed.length === 0,
    )
  )
}
