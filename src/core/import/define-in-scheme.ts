import type { Codebook, CodebookItem } from '#core/format/document.ts'
import type { Attribute, RelationType, Scheme } from '#core/model/scheme.ts'
import {
  type Addition,
  named,
  newId,
  type Placed,
  placeKind,
  placeTarget,
  placeValue,
} from './place-in-scheme.ts'

/** A scheme with what a codebook adds to it. */
interface Defined {
  readonly scheme: Scheme
  readonly additions: readonly Addition[]
}

/** Adds what the scheme lacks; an item that it has keeps its definition. */
export function defineInScheme(initial: Scheme, codebook: Codebook): Defined {
  const { kinds = [], targets = [], values = [], relationTypes = [], attributes = [] } = codebook
  let defined: Defined = { scheme: initial, additions: [] }
  for (const item of kinds) defined = withItem(defined, item, { place: placeKind, list: 'kinds' })
  for (const item of targets) defined = withItem(defined, item, { place: placeTarget, list: 'targets' })
  for (const item of values) defined = withItem(defined, item, { place: placeValue, list: 'values' })
  for (const item of relationTypes) defined = withRelationType(defined, item)
  for (const item of attributes) defined = withAttribute(defined, item)
  return defined
}

interface Placing {
  readonly place: (scheme: Scheme, name: string) => Placed
  readonly list: 'kinds' | 'targets' | 'values'
}

function withItem({ scheme, additions }: Defined, item: CodebookItem, { place, list }: Placing): Defined {
  const placed = place(scheme, item.name)
  if (placed.additions.length === 0) return { scheme, additions }
  const define = <T extends { readonly id: string; readonly definition: string }>(all: readonly T[]) =>
    all.map((one) => (one.id === placed.id ? { ...one, definition: item.definition } : one))
  const changed = {
    ...placed.scheme,
    [list]: define<{ id: string; definition: string }>(placed.scheme[list]),
  }
  return { scheme: changed, additions: [...additions, ...placed.additions] }
}

type RelationItem = NonNullable<Codebook['relationTypes']>[number]

function withRelationType(defined: Defined, { name, definition, from, to }: RelationItem): Defined {
  const { scheme, additions } = defined
  if (named(scheme.relationTypes, name)) return defined
  const id = newId(scheme.relationTypes, name)
  const type: RelationType = {
    id,
    label: name,
    inverseLabel: `${name} (inverse)`,
    definition,
    from: kindIds(scheme, from),
    to: kindIds(scheme, to),
  }
  return {
    scheme: { ...scheme, relationTypes: [...scheme.relationTypes, type] },
    additions: [...additions, { what: 'relation type', id }],
  }
}

type AttributeItem = NonNullable<Codebook['attributes']>[number]

function withAttribute(defined: Defined, item: AttributeItem): Defined {
  const { scheme, additions } = defined
  if (named(scheme.attributes, item.name)) return defined
  const id = newId(scheme.attributes, item.name)
  const options: { readonly id: string; readonly label: string }[] = []
  for (const label of item.options) options.push({ id: newId(options, label), label })
  const attribute: Attribute = {
    id,
    label: item.name,
    definition: item.definition,
    type: item.type,
    kinds: kindIds(scheme, item.kinds),
    options,
    unit: '',
  }
  return {
    scheme: { ...scheme, attributes: [...scheme.attributes, attribute] },
    additions: [...additions, { what: 'attribute', id }],
  }
}

/** Kinds that the scheme does not have cannot be named. */
function kindIds({ kinds }: Scheme, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => named(kinds, name)?.id ?? [])
}
