import { type CasStructure, type CasValue, referenceOf, shortName, textOf } from './cas.ts'
import { type IndexedCas, roleOf } from './indexed-cas.ts'
import { own } from './own-types.ts'

/** One annotation's tie to another, whichever way a CAS says it. */
export interface Tie {
  readonly id: string | null
  readonly type: string
  readonly from: CasStructure
  readonly to: CasStructure
  /** What is said of it besides; '' for nothing. */
  readonly remark: string
}

/** The ties that a structure says: a relation is one, an annotation has one for each feature that leads to another. */
export function tiesFrom(structure: CasStructure, index: IndexedCas): readonly Tie[] {
  const role = roleOf(structure, index)
  switch (role) {
    case 'relation':
      return relationTies(structure, index)
    case 'span':
      return [...structure.features].flatMap(([name, value]) => featureTies(structure, [name, value], index))
    case 'document':
    case 'layout':
    case 'other':
      return []
    default:
      return role satisfies never
  }
}

/** Features of relation layers that name the relation, the surest first. */
const naming = ['type', 'value', 'label', 'DependencyType', 'relation', 'role']

/** In WebAnno the governor is where the arrow begins. */
function relationTies(structure: CasStructure, index: IndexedCas): readonly Tie[] {
  const from = index.structure(referenceOf(structure, 'Governor'))
  const to = index.structure(referenceOf(structure, 'Dependent'))
  if (!from || !to) return []
  const { type, remark } = nameOf(structure, shortName(structure.type))
  if (structure.type === own.relation)
    return [{ id: textOf(structure, 'id') || structure.id, type, from, to, remark: '' }]
  return [{ id: structure.id, type, from, to, remark }]
}

function nameOf(structure: CasStructure, fallback: string): Pick<Tie, 'type' | 'remark'> {
  const best = naming.find((name) => textOf(structure, name) !== '')
  const type = best === undefined ? fallback : textOf(structure, best)
  const rest = [...structure.features].flatMap(([name, value]) =>
    name === best || places.has(name) || typeof value === 'object' || value === ''
      ? []
      : [`${name} = ${value}`],
  )
  return { type, remark: rest.length === 0 ? '' : `${type}: ${rest.join(', ')}` }
}

const places = new Set(['begin', 'end'])

/** A slot leads to its filler by way of a link with a role; the links of a chain each to the next. */
function featureTies(
  from: CasStructure,
  [name, value]: readonly [string, CasValue],
  index: IndexedCas,
): readonly Tie[] {
  if (name === 'sofa' || typeof value !== 'object') return []
  return index.structuresIn(value).flatMap((reached): readonly Tie[] => {
    if (reached.features.has('begin'))
      return [{ id: null, type: tieName(from, name), from, to: reached, remark: '' }]
    const to = index.structure(referenceOf(reached, 'target'))
    return to ? [{ id: null, ...nameOf(reached, name), from, to }] : []
  })
}

function tieName(from: CasStructure, feature: string): string {
  return (feature === 'next' && textOf(from, 'referenceRelation')) || feature
}
