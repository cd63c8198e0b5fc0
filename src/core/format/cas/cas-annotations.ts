import type { DocumentAnnotation, DocumentRelation } from '#core/format/document.ts'
import { brief } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import type { StatedSpan } from '#core/format/stated-span.ts'
import { withStances } from '#core/format/stance-name.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import { type CasStructure, type CasValue, referenceOf, shortName, textOf } from './cas.ts'
import { featureMeaning } from './feature-name.ts'
import { type IndexedCas, roleOf } from './indexed-cas.ts'
import { dkpro, own } from './own-types.ts'
import { type Tie, tiesFrom } from './cas-ties.ts'

/** An annotation of a CAS before it is known where it is. */
export interface CasSpan extends StatedSpan {
  readonly annotation: Omit<DocumentAnnotation, 'ranges'>
}

/** What stands over one text of a CAS. */
export interface CasAnnotations {
  readonly spans: readonly CasSpan[]
  readonly relations: readonly DocumentRelation[]
}

export interface AnnotationRequest {
  readonly index: IndexedCas
  /** The structures over the text. */
  readonly structures: readonly CasStructure[]
  /** What a file says that stands at an annotation, by its id. */
  readonly quotes: ReadonlyMap<string, string>
  readonly notes: Notes
}

/**
 * Layers become kinds, their features attributes. Relations, slots, links of chains and every feature that leads to another
 * annotation become relations. What a relation or a slot says besides is kept in the note of where it begins.
 */
export function casAnnotations(request: AnnotationRequest): CasAnnotations {
  const { index, structures } = request
  const stated = structures.filter((structure) => roleOf(structure, index) === 'span')
  const named = new Set(stated)
  const ties = structures.flatMap((structure) => tiesFrom(structure, index))
  const ends = ties.flatMap(({ from, to }) => [endOf(from, index), endOf(to, index)])
  const tokens = [...new Set(ends)].filter((end) => !named.has(end) && shortName(end.type) === 'Token')
  const kindOf = kindNames([...stated, ...tokens])
  const remarks = remarksOf(ties, index)
  const spans = [...stated, ...tokens].flatMap(
    (structure) => spanOf(structure, { ...request, kindOf, remarks }) ?? [],
  )
  const relations = ties.map(({ id, type, from, to }) => ({
    id,
    type,
    from: idOf(endOf(from, index)),
    to: idOf(endOf(to, index)),
  }))
  return { spans, relations }
}

/** What a token stands for: WebAnno joins part-of-speech tags by way of their tokens. */
function endOf(structure: CasStructure, index: IndexedCas): CasStructure {
  if (structure.type !== dkpro.token) return structure
  return index.structure(referenceOf(structure, 'pos')) ?? structure
}

function idOf(structure: CasStructure): string {
  return (structure.type === own.span && textOf(structure, 'id')) || structure.id
}

/** A type without its namespace, where no other type in the file is called so. */
function kindNames(structures: readonly CasStructure[]): (type: string) => string {
  const types = [...new Set(structures.map(({ type }) => type))]
  const shorts = types.map(shortName)
  const isAmbiguous = (name: string) => shorts.indexOf(name) !== shorts.lastIndexOf(name)
  const ambiguous = new Set(shorts.filter(isAmbiguous))
  return (type) => (ambiguous.has(shortName(type)) ? type : shortName(type))
}

/** Sentences about ties, by the structure that they begin at. */
function remarksOf(ties: readonly Tie[], index: IndexedCas): ReadonlyMap<CasStructure, readonly string[]> {
  const remarks = new Map<CasStructure, string[]>()
  for (const { from, remark } of ties) {
    if (remark === '') continue
    const start = endOf(from, index)
    remarks.set(start, [...(remarks.get(start) ?? []), remark])
  }
  return remarks
}

interface SpanRequest extends AnnotationRequest {
  readonly kindOf: (type: string) => string
  readonly remarks: ReadonlyMap<CasStructure, readonly string[]>
}

function spanOf(structure: CasStructure, { quotes, kindOf, remarks, notes }: SpanRequest): CasSpan | null {
  const id = idOf(structure)
  const start = structure.features.get('begin')
  const end = structure.features.get('end')
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    notes.skip('annotation-invalid', { id, reason: `begin ${brief(start)}, end ${brief(end)}` })
    return null
  }
  const isOwn = structure.type === own.span
  const noted = [...(isOwn ? [textOf(structure, 'note')] : []), ...(remarks.get(structure) ?? [])]
  return {
    id,
    ranges: [{ start: Number(start), end: Number(end) }],
    quote: quotes.get(structure.id) ?? ((isOwn && textOf(structure, 'quote')) || null),
    annotation: {
      id,
      kind: (isOwn && textOf(structure, 'kind')) || kindOf(structure.type),
      ...withStances(isOwn ? ownAttributes(structure) : attributesOf(structure)),
      note: noted.filter((note) => note !== '').join('\n'),
    },
  }
}

const places = new Set(['begin', 'end', 'sofa'])

function attributesOf({ features }: CasStructure): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    [...features].flatMap(([name, value]) => {
      const plain = places.has(name) ? null : plainValue(value)
      return plain === null ? [] : [[name, plain]]
    }),
  )
}

function ownAttributes(structure: CasStructure): Readonly<Record<string, AttributeValue>> {
  const { id: _id, kind: _kind, quote: _quote, note: _note, ...attributes } = attributesOf(structure)
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [featureMeaning(name), value]))
}

/** Null for what is no primitive, or nothing; several primitives are listed. */
function plainValue(value: CasValue): AttributeValue | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value !== 'object') return value
  if (!Array.isArray(value)) return null
  const plain = value.filter((item) => typeof item !== 'object')
  return plain.length === 0 ? null : plain.join(', ')
}
