import type { CasFeature, CasType } from '#core/format/cas/cas.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '#core/xml/parse-xml.ts'

/** The types of a type system description of UIMA. */
export function parseTypeSystem(text: string): Result<readonly CasType[]> {
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  const types = childrenOf(parsed.value, 'types').flatMap((list) => childrenOf(list, 'typeDescription'))
  return succeed(types.map(typeOf))
}

function typeOf(element: XmlElement): CasType {
  const features = childrenOf(element, 'features').flatMap((list) => childrenOf(list, 'featureDescription'))
  return {
    name: said(element, 'name'),
    superType: said(element, 'supertypeName'),
    features: features.map((feature): CasFeature => ({
      name: said(feature, 'name'),
      range: said(feature, 'rangeTypeName'),
    })),
  }
}

function said(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? ''
}
