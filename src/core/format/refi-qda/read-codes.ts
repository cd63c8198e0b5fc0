import type { Codebook, CodebookItem } from '#core/format/document.ts'
import { stanceTarget } from '#core/format/stance-name.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import { codedAttribute } from './codes.ts'
import { foldGuid } from './guid.ts'

/** What a code says of a selection; `name` of an attribute may be a stance's. */
export type CodeMeaning =
  | { readonly type: 'kind'; readonly name: string }
  | { readonly type: 'attribute'; readonly name: string; readonly value: string }

export interface Codes {
  /** By GUID. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>
  readonly codebook: Codebook
}

interface FoundCode {
  readonly guid: string
  readonly name: string
  readonly definition: string
  readonly isCodable: boolean
  /** Names of the codes above it. */
  readonly path: readonly string[]
  /** The attribute or stance that it is a value of. */
  readonly valueOf: string | null
  /** The attribute or stance whose values stand under it. */
  readonly holds: string | null
}

/** The codes of a `CodeBook`. Codes that occur under one name in several places are called by their whole path. */
export function readCodes(codeBook: XmlElement | undefined): Codes {
  const top = codeBook && childOf(codeBook, 'Codes')
  const codes = top ? codesIn(top, null) : []
  const kinds = codes.filter((code) => code.isCodable && code.valueOf === null && code.holds === null)
  const called = kindNames(kinds)
  const meanings = new Map<string, CodeMeaning>()
  for (const code of kinds) meanings.set(code.guid, { type: 'kind', name: called(code) })
  for (const { guid, name, valueOf } of codes)
    if (valueOf !== null) meanings.set(guid, { type: 'attribute', name: valueOf, value: name })
  return {
    meanings,
    codebook: {
      kinds: kinds.map((code) => ({ name: called(code), definition: code.definition })),
      ...valuesDefined(codes),
    },
  }
}

function codesIn(parent: XmlElement, above: FoundCode | null): readonly FoundCode[] {
  return childrenOf(parent, 'Code').flatMap((element) => {
    const code = codeOf(element, above)
    return [code, ...codesIn(element, code)]
  })
}

function codeOf(element: XmlElement, above: FoundCode | null): FoundCode {
  const { attributes } = element
  const name = attributes.get('name') ?? ''
  const isCodable = !['false', '0'].includes(attributes.get('isCodable') ?? '')
  return {
    guid: foldGuid(attributes.get('guid') ?? ''),
    name,
    definition: childOf(element, 'Description')?.text.trim() ?? '',
    isCodable,
    path: above ? [...above.path, above.name] : [],
    valueOf: above?.holds ?? null,
    holds: isCodable ? null : (codedAttribute(name) ?? (stanceTarget(name) === null ? null : name)),
  }
}

function kindNames(kinds: readonly FoundCode[]): (code: FoundCode) => string {
  const count = new Map<string, number>()
  for (const { name } of kinds) count.set(name, (count.get(name) ?? 0) + 1)
  return ({ name, path }) => ((count.get(name) ?? 0) > 1 ? [...path, name].join(' / ') : name)
}

type Defined = Pick<Required<Codebook>, 'targets' | 'values' | 'attributes'>

function valuesDefined(codes: readonly FoundCode[]): Defined {
  const values = new Map<string, CodebookItem>()
  const options = new Map<string, string[]>()
  for (const { name, definition, valueOf } of codes) {
    if (valueOf === null) continue
    if (stanceTarget(valueOf) !== null) values.set(name, { name, definition })
    else options.set(valueOf, [...(options.get(valueOf) ?? []), name])
  }
  const holders = codes.flatMap(({ holds, definition }) => (holds === null ? [] : [{ holds, definition }]))
  return {
    targets: holders.flatMap(({ holds, definition }) => {
      const name = stanceTarget(holds)
      return name === null ? [] : [{ name, definition }]
    }),
    values: [...values.values()],
    attributes: holders.flatMap(({ holds: name, definition }) =>
      stanceTarget(name) === null
        ? [{ name, definition, type: 'choice', kinds: [], options: options.get(name) ?? [] }]
        : [],
    ),
  }
}
