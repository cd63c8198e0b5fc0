import { isIdentifier, slug } from '#core/model/identifier.ts'
import { colourSchema, type Scheme } from '#core/model/scheme.ts'
import { foldCase } from './fold-case.ts'

/** Keys to give away; letters that commands use are not among them. */
const kindKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const targetKeys = ['q', 'w', 'e', 't', 'y', 'u', 'o']

/** What was added to a scheme: `what` is a part of it, `id` the new item. */
export interface Addition {
  readonly what: string
  readonly id: string
}

/** Where a name of a file has its place: the item's id, and the scheme with whatever had to be added for it. */
export interface Placed {
  readonly scheme: Scheme
  readonly id: string
  readonly additions: readonly Addition[]
}

/** The item that a file calls `name`: by id, else by label. */
export function named<T extends { readonly id: string; readonly label: string }>(
  items: readonly T[],
  name: string,
): T | undefined {
  return items.find((i) => i.id === name) ?? items.find((i) => foldCase(i.label) === foldCase(name))
}

/** An id for an item that a file calls `name`: the name itself where it can be one. */
export function newId(items: readonly { readonly id: string }[], name: string): string {
  const base = [name, slug(name), `x-${slug(name)}`].find(isIdentifier) ?? 'unnamed'
  const isFree = (id: string) => !items.some((i) => foldCase(i.id) === foldCase(id))
  if (isFree(base)) return base
  for (let n = 2; ; n++) if (isFree(`${base}-${n}`)) return `${base}-${n}`
}

/** `scheme` with `part` in place of its own; `what` and `id` say what came new. */
export function placed(scheme: Scheme, part: Partial<Scheme>, { what, id }: Addition): Placed {
  return { scheme: { ...scheme, ...part }, id, additions: [{ what, id }] }
}

export function inPlace(scheme: Scheme, id: string): Placed {
  return { scheme, id, additions: [] }
}

export function placeKind(scheme: Scheme, name: string): Placed {
  const known = named(scheme.kinds, name)
  if (known) return inPlace(scheme, known.id)
  const id = newId(scheme.kinds, name)
  const kind = {
    id,
    label: name,
    definition: '',
    colour: freeColour(scheme),
    key: freeKey(scheme.kinds, kindKeys),
  }
  return placed(scheme, { kinds: [...scheme.kinds, kind] }, { what: 'kind', id })
}

export function placeTarget(scheme: Scheme, name: string): Placed {
  const known = named(scheme.targets, name)
  if (known) return inPlace(scheme, known.id)
  const id = newId(scheme.targets, name)
  const target = { id, label: name, definition: '', key: freeKey(scheme.targets, targetKeys) }
  return placed(scheme, { targets: [...scheme.targets, target] }, { what: 'target', id })
}

/** A new value has no score: where it stands between the others only a person can say. */
export function placeValue(scheme: Scheme, name: string): Placed {
  const known = named(scheme.values, name)
  if (known) return inPlace(scheme, known.id)
  const id = newId(scheme.values, name)
  const value = { id, label: name, definition: '', score: null }
  return placed(scheme, { values: [...scheme.values, value] }, { what: 'stance value', id })
}

/** `ends` are ids of kinds; a type that does not allow them is widened. */
export function placeRelationType(
  scheme: Scheme,
  name: string,
  ends: readonly [from: string, to: string],
): Placed {
  const known = named(scheme.relationTypes, name)
  if (!known) {
    const id = newId(scheme.relationTypes, name)
    const type = { id, label: name, inverseLabel: `${name} (inverse)`, definition: '', from: [], to: [] }
    return placed(scheme, { relationTypes: [...scheme.relationTypes, type] }, { what: 'relation type', id })
  }
  const wider = { ...known, from: widened(known.from, ends[0]), to: widened(known.to, ends[1]) }
  if (wider.from === known.from && wider.to === known.to) return inPlace(scheme, known.id)
  const relationTypes = scheme.relationTypes.map((type) => (type === known ? wider : type))
  const addition = { what: 'relation ends', id: `${known.id}: ${ends.join(' → ')}` }
  return { scheme: { ...scheme, relationTypes }, id: known.id, additions: [addition] }
}

/** An empty list of kinds allows every kind. */
export function widened(kinds: readonly string[], kind: string): readonly string[] {
  return kinds.length === 0 || kinds.includes(kind) ? kinds : [...kinds, kind]
}

function freeColour({ kinds }: Scheme) {
  const palette = colourSchema.options
  const free = palette.find((colour) => !kinds.some((kind) => kind.colour === colour))
  return free ?? palette[kinds.length % palette.length] ?? 'amber'
}

/** '' where all are given away; the item can still be chosen by other means. */
function freeKey(items: readonly { readonly key: string }[], keys: readonly string[]): string {
  return keys.find((key) => !items.some((item) => item.key === key)) ?? ''
}
