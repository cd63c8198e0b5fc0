import {
  type Cas,
  type CasStructure,
  type CasValue,
  isReference,
  referenceOf,
  shortName,
  uima,
} from './cas.ts'
import { own } from './own-types.ts'
import { type TypeSystem, typeSystem } from './type-system.ts'

/** A CAS with its structures by id and its types by name. */
export interface IndexedCas {
  readonly cas: Cas
  readonly types: TypeSystem
  /** Null where there is none of this id. */
  structure(id: string | null): CasStructure | null
  /** The structures that a value leads to, through arrays and lists; [] for a primitive. */
  structuresIn(value: CasValue): readonly CasStructure[]
}

export function indexCas(cas: Cas): IndexedCas {
  const byId = new Map(cas.structures.map((structure) => [structure.id, structure]))
  const structure = (id: string | null) => (id === null ? null : (byId.get(id) ?? null))
  return {
    cas,
    types: typeSystem(cas.types),
    structure,
    structuresIn: (value) => reached(value, structure),
  }
}

function reached(value: CasValue, structure: (id: string) => CasStructure | null): readonly CasStructure[] {
  const found: CasStructure[] = []
  const seen = new Set<CasStructure>()
  const waiting: CasValue[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object') continue
    if (!isReference(next)) {
      waiting.push(...next.toReversed())
      continue
    }
    const target = structure(next.to)
    if (!target || seen.has(target)) continue
    seen.add(target)
    if (!isCollection(target)) found.push(target)
    else waiting.push(...collected(target).toReversed())
  }
  return found
}

function isCollection({ type, elements }: CasStructure): boolean {
  return elements !== undefined || /^uima\.cas\.(?:Non)?Empty\w*List$|\[\]$|^uima\.cas\.\w*Array$/.test(type)
}

/** A list of UIMA is its first item and the rest of the list. */
function collected({ elements, features }: CasStructure): readonly CasValue[] {
  const parts = ['head', 'tail', 'elements'].flatMap((name) => features.get(name) ?? [])
  return [...(elements ?? []), ...parts]
}

/** What a structure is to us. */
export type CasRole = 'document' | 'layout' | 'relation' | 'span' | 'other'

/** Types of DKPro Core and of INCEpTION that say how a text is laid out, or what tags a project has. */
const layout =
  /(?:^|\.)(?:Token|Sentence)$|\.segmentation\.type\.(?:Heading|Paragraph|Div)$|\.metadata\.type\.|\.type\.CASMetadata$|\.xml\.type\./

export function roleOf(structure: CasStructure, { types }: IndexedCas): CasRole {
  const { type, features } = structure
  if (types.isA(type, uima.document) || shortName(type) === 'DocumentMetaData') return 'document'
  if (layout.test(type)) return 'layout'
  if (!features.has('begin') || !features.has('end')) return 'other'
  return isRelation(structure) ? 'relation' : 'span'
}

function isRelation(structure: CasStructure): boolean {
  return (
    structure.type === own.relation ||
    (referenceOf(structure, 'Governor') !== null && referenceOf(structure, 'Dependent') !== null)
  )
}
