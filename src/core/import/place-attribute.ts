import { checkAttribute } from '#core/change/check-values.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { Attribute, Scheme } from '#core/model/scheme.ts'
import { inPlace, named, newId, type Placed, placed, widened } from './place-in-scheme.ts'

/** An attribute of an annotation of `kind` (an id), as a file tells it. */
export interface StatedAttribute {
  readonly kind: string
  readonly name: string
  readonly value: AttributeValue
  /** What the attribute is to be where the scheme lacks it. */
  readonly newType: 'text' | 'number'
}

/** `value` as the scheme writes it; null where it does not fit the attribute. */
export interface PlacedAttribute extends Placed {
  readonly value: AttributeValue | null
}

export function placeAttribute(scheme: Scheme, stated: StatedAttribute): PlacedAttribute {
  const found = placeName(scheme, stated)
  const attribute = found.scheme.attributes.find((a) => a.id === found.id)
  if (!attribute) return { ...found, value: null }
  const value = convert(attribute, stated.value)
  const fitting =
    attribute.type === 'choice' ? placeOption(found, attribute, String(value)) : { ...found, value }
  const refused = checkAttribute(fitting.scheme, stated.kind, [fitting.id, fitting.value])
  return refused ? { ...inPlace(scheme, found.id), value: null } : fitting
}

/** Adds the attribute, or the kind to those that have it, where the scheme lacks it. */
function placeName(scheme: Scheme, { kind, name, newType }: StatedAttribute): Placed {
  const known = named(scheme.attributes, name)
  if (!known) {
    const id = newId(scheme.attributes, name)
    const made: Attribute = {
      id,
      label: name,
      definition: '',
      type: newType,
      kinds: [kind],
      options: [],
      unit: '',
    }
    return placed(scheme, { attributes: [...scheme.attributes, made] }, { what: 'attribute', id })
  }
  const kinds = widened(known.kinds, kind)
  if (kinds === known.kinds) return inPlace(scheme, known.id)
  const attributes = replaced(scheme.attributes, { ...known, kinds })
  return {
    scheme: { ...scheme, attributes },
    id: known.id,
    additions: [{ what: 'attribute', id: `${known.id}: ${kind}` }],
  }
}

function placeOption(before: Placed, attribute: Attribute, name: string): Placed & { value: string } {
  const known = named(attribute.options, name)
  if (known || name === '') return { ...before, value: known?.id ?? '' }
  const option = { id: newId(attribute.options, name), label: name }
  const longer = { ...attribute, options: [...attribute.options, option] }
  return {
    scheme: { ...before.scheme, attributes: replaced(before.scheme.attributes, longer) },
    id: before.id,
    additions: [...before.additions, { what: 'option', id: `${attribute.id}: ${option.id}` }],
    value: option.id,
  }
}

function replaced(attributes: readonly Attribute[], next: Attribute): readonly Attribute[] {
  return attributes.map((attribute) => (attribute.id === next.id ? next : attribute))
}

/** The scheme knows no truth values (they become yes and no), and numbers only where an attribute is one. */
function convert({ type }: Attribute, value: AttributeValue): AttributeValue {
  const plain = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  if (type !== 'number') return String(plain)
  return typeof plain === 'string' && String(Number(plain)) === plain ? Number(plain) : plain
}
