import { stanceName } from '#core/format/stance-name.ts'

const reserved = new Set(['id', 'kind', 'quote', 'note', 'sofa', 'begin', 'end'])
const prefix = 'attribute_'

/** The feature that an attribute is written to: names of UIMA are letters, digits and underscores. */
export function attributeFeature(name: string): string {
  const isTaken = reserved.has(name) || name.startsWith(prefix) || name.startsWith(stanceName(''))
  const written = escaped(name)
  return isTaken || !/^\p{L}/u.test(written) ? prefix + written : written
}

/** The feature that stances toward a target are written to. */
export function stanceFeature(target: string): string {
  return stanceName(escaped(target))
}

/** What a feature of ours was made of: the name of an attribute, or of a stance with its prefix. */
export function featureMeaning(feature: string): string {
  const bare = feature.startsWith(prefix) ? feature.slice(prefix.length) : feature
  return bare.replace(/_x([0-9a-f]+)_/g, (_, code: string) => decoded(code))
}

/** Names of XML too: ASCII letters and digits, and letters of other alphabets in the first plane. */
const unwritable = /_(?=x)|[^A-Za-z0-9_\u00c0-\uffff]|[^A-Za-z0-9_\p{L}]/gu

/** A character that may not stand in a name as its code: `-` becomes `_x2d_`. */
function escaped(name: string): string {
  return name.replace(unwritable, (found) => `_x${(found.codePointAt(0) ?? 0).toString(16)}_`)
}

function decoded(code: string): string {
  const point = parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : `_x${code}_`
}
