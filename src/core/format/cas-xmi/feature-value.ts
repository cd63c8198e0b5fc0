import { type CasReference, type CasValue, uima } from '#core/format/cas/cas.ts'
import { dkpro } from '#core/format/cas/own-types.ts'
import type { TypeSystem } from '#core/format/cas/type-system.ts'

/** A feature as XMI states it: everything is text. */
export interface StatedFeature {
  readonly type: string
  readonly name: string
  readonly value: string
}

/** What is known of the file. */
export interface XmiContext {
  readonly types: TypeSystem
  /** Ids of what a feature may lead to; true for what stands over the text. */
  readonly isAnnotation: ReadonlyMap<string, boolean>
}

const numbers = new Set(
  ['Integer', 'Long', 'Short', 'Byte', 'Float', 'Double'].map((name) => `uima.cas.${name}`),
)
const arrays = /^uima\.cas\.(?:String|Boolean|Integer|Long|Short|Byte|Float|Double)Array$/

/** A feature's value by what the type system says of it; without one, by what it looks like. */
export function featureValue(stated: StatedFeature, context: XmiContext): CasValue {
  const { type, name, value } = stated
  if (name === 'begin' || name === 'end') return Number(value)
  if (name === 'sofa') return { to: value }
  const { types } = context
  const range = types.rangeOf(type, name)
  if (range === null) return isReferring(stated, context) ? references(value) : value
  if (numbers.has(range)) return Number(value)
  if (range === 'uima.cas.Boolean') return value === 'true'
  if (types.isA(range, uima.string) || arrays.test(range)) return value
  return references(value)
}

function references(value: string): CasValue {
  const all: readonly CasReference[] = ids(value).map((to) => ({ to }))
  const [first] = all
  return first && all.length === 1 ? first : all
}

function ids(value: string): readonly string[] {
  return value.split(/\s+/).filter((id) => id !== '')
}

/** Features of WebAnno's layers that lead to annotations. */
const leading = new Set(['Governor', 'Dependent', 'next', 'first', 'target'])

/** A number may be anything: only these features, and those that lead to structures without a place, are taken for ties. */
function isReferring({ type, name, value }: StatedFeature, { isAnnotation }: XmiContext): boolean {
  const stated = ids(value)
  if (stated.length === 0 || stated.some((id) => !isAnnotation.has(id))) return false
  const isKnown = leading.has(name) || (name === 'pos' && type === dkpro.token)
  return isKnown || stated.every((id) => isAnnotation.get(id) === false)
}
