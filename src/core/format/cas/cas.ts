/** A value of a feature: a primitive, another structure, or a list of these. */
export type CasValue = string | number | boolean | CasReference | readonly CasValue[]

export interface CasReference {
  /** Id of a structure. */
  readonly to: string
}

/** A feature structure of UIMA: an annotation, a link, an array, the text itself. */
export interface CasStructure {
  readonly id: string
  /** With its namespace: `webanno.custom.Span`. */
  readonly type: string
  /** In the order of the file; features that are not set are not there. */
  readonly features: ReadonlyMap<string, CasValue>
  /** Of an array. */
  readonly elements?: readonly CasValue[]
}

export interface CasFeature {
  readonly name: string
  readonly range: string
}

export interface CasType {
  readonly name: string
  readonly superType: string
  readonly features: readonly CasFeature[]
}

/** A text with what is indexed over it. */
export interface CasView {
  readonly name: string
  /** Id of the structure that holds the text. */
  readonly sofa: string
  readonly members: readonly string[]
}

/** What a Common Analysis Structure of UIMA holds (Götz and Suhre 2004), as all of its file formats say it. */
export interface Cas {
  readonly types: readonly CasType[]
  readonly structures: readonly CasStructure[]
  readonly views: readonly CasView[]
}

/** Names that UIMA itself defines. */
export const uima = {
  sofa: 'uima.cas.Sofa',
  annotation: 'uima.tcas.Annotation',
  document: 'uima.tcas.DocumentAnnotation',
  top: 'uima.cas.TOP',
  string: 'uima.cas.String',
  double: 'uima.cas.Double',
} as const

export function isReference(value: CasValue | undefined): value is CasReference {
  return typeof value === 'object' && 'to' in value
}

/** The structure that the feature leads to; null where it leads nowhere. */
export function referenceOf({ features }: CasStructure, feature: string): string | null {
  const value = features.get(feature)
  return isReference(value) ? value.to : null
}

/** The text of a feature; '' where it has none. */
export function textOf({ features }: CasStructure, feature: string): string {
  const value = features.get(feature)
  return typeof value === 'string' ? value : ''
}

/** `webanno.custom.Span` -> `Span`. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}
