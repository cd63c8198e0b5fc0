import type { Attribute, Scheme } from '#core/model/scheme.ts'
import { widened } from '#core/import/place-in-scheme.ts'

/**
 * Our scheme with what only theirs has: kinds, targets, values, relation types, attributes, options of a choice, kinds that
 * an attribute is for, guidelines where we have none. What both have stays as we have it. The very same scheme where
 * nothing is to be added.
 */
export function mergeSchemes(ours: Scheme, theirs: Scheme): Scheme {
  const merged = {
    ...ours,
    kinds: withNew(ours.kinds, theirs.kinds, withoutTakenKey),
    targets: withNew(ours.targets, theirs.targets, withoutTakenKey),
    values: withNew(ours.values, theirs.values, (value) => value),
    relationTypes: withNew(ours.relationTypes, theirs.relationTypes, (type) => type),
    attributes: withNew(
      sameOr(ours.attributes, (attribute) => widenedAttribute(attribute, theirs.attributes)),
      theirs.attributes,
      (attribute) => attribute,
    ),
    guidelines: ours.guidelines || theirs.guidelines,
  }
  const parts = ['kinds', 'targets', 'values', 'relationTypes', 'attributes', 'guidelines'] as const
  return parts.every((part) => merged[part] === ours[part]) ? ours : { ...merged, version: ours.version + 1 }
}

function withNew<T extends { readonly id: string }>(
  ours: readonly T[],
  theirs: readonly T[],
  fitted: (item: T, others: readonly T[]) => T,
): readonly T[] {
  const known = new Set(ours.map(({ id }) => id))
  return theirs.reduce<readonly T[]>(
    (items, item) => (known.has(item.id) ? items : [...items, fitted(item, items)]),
    ours,
  )
}

/** A key that is in use stays with whom it has. */
function withoutTakenKey<T extends { readonly key: string }>(item: T, others: readonly T[]): T {
  return others.some(({ key }) => key === item.key) ? { ...item, key: '' } : item
}

function widenedAttribute(ours: Attribute, theirs: readonly Attribute[]): Attribute {
  const other = theirs.find(({ id }) => id === ours.id)
  if (!other) return ours
  const options = withNew(ours.options, other.options, (option) => option)
  const kinds = other.kinds.length === 0 ? [] : other.kinds.reduce(widened, ours.kinds)
  const isSame = options === ours.options && kinds.length === ours.kinds.length
  return isSame ? ours : { ...ours, options, kinds }
}

/** The very same list where `change` leaves every item as it is. */
function sameOr<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
