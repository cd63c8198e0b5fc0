import { type CasType, uima } from './cas.ts'

/** What is known of types; of one that no file defines, only its name. */
export interface TypeSystem {
  /** Whether `type` is `ancestor` or made from it. */
  isA(type: string, ancestor: string): boolean
  /** The range of a feature, also an inherited one; null where it is not known. */
  rangeOf(type: string, feature: string): string | null
  /** Whether the type is defined in a file. */
  isDefined(type: string): boolean
}

const builtIn: readonly CasType[] = [
  { name: 'uima.cas.AnnotationBase', superType: uima.top, features: [{ name: 'sofa', range: uima.sofa }] },
  {
    name: uima.annotation,
    superType: 'uima.cas.AnnotationBase',
    features: ['begin', 'end'].map((name) => ({ name, range: 'uima.cas.Integer' })),
  },
  {
    name: uima.document,
    superType: uima.annotation,
    features: [{ name: 'language', range: uima.string }],
  },
]

export function typeSystem(types: readonly CasType[]): TypeSystem {
  const known = new Map([...builtIn, ...types].map((type) => [type.name, type]))
  const ranges = new Map(
    [...known.values()].map(({ name, features }) => [name, new Map(features.map((f) => [f.name, f.range]))]),
  )
  return {
    isA: (type, ancestor) => lineage(type, known).includes(ancestor),
    rangeOf: (type, feature) => {
      const found = lineage(type, known).find((name) => ranges.get(name)?.has(feature))
      return found === undefined ? null : (ranges.get(found)?.get(feature) ?? null)
    },
    isDefined: (type) => known.has(type),
  }
}

/** A file may state types that are made from each other, or a chain of any length. */
const longestLineage = 100

function lineage(type: string, known: ReadonlyMap<string, CasType>): readonly string[] {
  const names = [type]
  for (let next = known.get(type); next && names.length < longestLineage; next = known.get(next.superType))
    names.push(next.superType)
  return names
}
