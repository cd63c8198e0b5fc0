import { compareText } from '#core/format/ordered.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { xmlAttributes, xmlText } from '#core/xml/escape-xml.ts'
import { attributeCode, hexColours } from './codes.ts'
import { guidOf } from './guid.ts'
import { UsedLabels } from './used-labels.ts'

interface Item {
  readonly id: string
  readonly definition: string
}

/** What the code of a kind is known by. */
export function kindGuid(kind: string): string {
  return guidOf('kind', kind)
}

/** What the code of an attribute's value is known by; `attribute` may be the name of a stance. */
export function valueGuid(attribute: string, value: string): string {
  return guidOf('value', attribute, value)
}

/** The `Codes` of a scheme and of what is used besides; '' where there are none. */
export function codesXml(scheme: Scheme, used = new UsedLabels()): string {
  const codes = [
    ...union(scheme.kinds, used.kinds).map((kind) => {
      const colour = scheme.kinds.find(({ id }) => id === kind.id)?.colour
      return codeXml({ ...kind, guid: kindGuid(kind.id), ...(colour && { colour: hexColours[colour] }) })
    }),
    ...union(scheme.targets, used.stances.keys()).map((target) =>
      holderXml({
        ...target,
        id: stanceName(target.id),
        values: union(scheme.values, used.stances.get(target.id) ?? []),
      }),
    ),
    ...union(scheme.attributes, used.attributes.keys()).map((attribute) => {
      const options = scheme.attributes.find(({ id }) => id === attribute.id)?.options ?? []
      const known = options.map(({ id, label }) => ({ id, definition: label === id ? '' : label }))
      return holderXml({
        ...attribute,
        code: attributeCode(attribute.id),
        values: union(known, used.attributes.get(attribute.id) ?? []),
      })
    }),
  ]
  return codes.length === 0 ? '' : `<Codes>\n${codes.join('')}</Codes>\n`
}

/** What the scheme has in its order, then what is used besides. */
function union(known: readonly Item[], used: Iterable<string>): readonly Item[] {
  const ids = new Set(known.map(({ id }) => id))
  const others = [...used].filter((id) => !ids.has(id)).toSorted(compareText)
  return [
    ...known.map(({ id, definition }) => ({ id, definition })),
    ...others.map((id) => ({ id, definition: '' })),
  ]
}

interface Holder extends Item {
  /** The name of the code, where it is not the id. */
  readonly code?: string
  readonly values: readonly Item[]
}

/** A code that only holds others. */
function holderXml({ id, definition, code = id, values }: Holder): string {
  const inner = values.map((value) => codeXml({ ...value, guid: valueGuid(id, value.id) }))
  return codeXml({ id: code, definition, guid: guidOf('holder', code), inner: inner.join('') })
}

interface Code extends Item {
  readonly guid: string
  readonly colour?: string
  /** The codes under one that cannot be used itself. */
  readonly inner?: string
}

function codeXml({ id, definition, guid, colour, inner }: Code): string {
  const isCodable = inner === undefined
  const head = xmlAttributes({ guid, name: id, isCodable: String(isCodable), color: colour })
  const described = definition === '' ? '' : `<Description>${xmlText(definition)}</Description>\n`
  const content = described + (inner ?? '')
  return content === '' ? `<Code${head}/>\n` : `<Code${head}>\n${content}</Code>\n`
}
