import { canonicalJson } from './canonical-json.ts'
import { type ItemChange, itemChange } from './change.ts'

/** The change that leads from the items `before` to the items `after`; items are the same by id. */
export function itemDifference<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): ItemChange<T> {
  const [old, next] = [byId(before), byId(after)]
  const updated = after.flatMap((to) => {
    const from = old.get(to.id)
    return from && canonicalJson(from) !== canonicalJson(to) ? [[from, to] as const] : []
  })
  return itemChange({
    added: after.filter(({ id }) => !old.has(id)),
    updated,
    removed: before.filter(({ id }) => !next.has(id)),
  })
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
