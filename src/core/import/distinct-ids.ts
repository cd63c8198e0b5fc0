import { isIdentifier } from '#core/model/identifier.ts'

/**
 * An id of its own for each item. The first item of an id keeps it, a later one gets a number behind it that no other
 * item has; an item without an id, or with one that cannot be used, gets a fresh one.
 */
export function distinctIds(
  items: readonly { readonly id: string | null }[],
  nextId: () => string,
): readonly string[] {
  const stated = new Set(items.flatMap((item) => item.id ?? []))
  const given = new Set<string>()
  const lastNumber = new Map<string, number>()
  const give = (id: string): string => {
    given.add(id)
    return id
  }
  const numbered = (id: string): string => {
    for (let n = (lastNumber.get(id) ?? 1) + 1; ; n++) {
      const next = `${id}-${n}`
      lastNumber.set(id, n)
      if (!stated.has(next) && !given.has(next)) return isIdentifier(next) ? next : nextId()
    }
  }
  return items.map(({ id }) => {
    if (id === null || !isIdentifier(id)) return give(nextId())
    return give(given.has(id) ? numbered(id) : id)
  })
}
