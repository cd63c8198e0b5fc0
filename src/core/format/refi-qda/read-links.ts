import type { DocumentAnnotation, DocumentRelation } from '#core/format/document.ts'
import { childOf, childrenOf, type XmlElement } from '#core/xml/parse-xml.ts'
import { foldGuid } from './guid.ts'

/** Links by the GUID that they lead from. */
export interface Links {
  readonly byOrigin: ReadonlyMap<string, readonly DocumentRelation[]>
  /** Those that are not yet part of any layer. */
  readonly unused: Set<DocumentRelation>
}

export function readLinks(project: XmlElement): Links {
  const list = childOf(project, 'Links')
  const links = (list ? childrenOf(list, 'Link') : []).map(linkOf)
  const byOrigin = new Map<string, DocumentRelation[]>()
  for (const link of links) {
    const known = byOrigin.get(link.from) ?? []
    byOrigin.set(link.from, known)
    known.push(link)
  }
  return { byOrigin, unused: new Set(links) }
}

function linkOf({ attributes }: XmlElement): DocumentRelation {
  return {
    id: foldGuid(attributes.get('guid') ?? ''),
    type: attributes.get('name') || 'link',
    from: foldGuid(attributes.get('originGUID') ?? ''),
    to: foldGuid(attributes.get('targetGUID') ?? ''),
  }
}

/** The links from one of `annotations` to another. */
export function relationsIn(
  annotations: readonly DocumentAnnotation[],
  { byOrigin, unused }: Links,
): readonly DocumentRelation[] {
  const here = new Set(annotations.map(({ id }) => id))
  const relations = [...here].flatMap((id) =>
    (byOrigin.get(id ?? '') ?? []).filter((link) => here.has(link.to)),
  )
  for (const relation of relations) unused.delete(relation)
  return relations
}
