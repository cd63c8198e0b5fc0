import type { DocumentAnnotation, DocumentLayer, DocumentRelation } from '#core/format/document.ts'
import type { PlacedText } from '#core/format/stated-document.ts'
import { withStances } from '#core/format/stance-name.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { PlacedAnnotation } from './place-annotation.ts'
import type { Body, WebAnnotation } from './web-annotation.ts'

interface Gathered {
  readonly annotations: DocumentAnnotation[]
  readonly relations: DocumentRelation[]
}

/** A layer for each creator. */
export function gatherLayers(
  placed: readonly PlacedAnnotation[],
  links: readonly WebAnnotation[],
  { places }: PlacedText,
): readonly DocumentLayer[] {
  const layers = new Map<string | null, Gathered>()
  const layerOf = (creator: string | null): Gathered => {
    const known = layers.get(creator) ?? { annotations: [], relations: [] }
    layers.set(creator, known)
    return known
  }
  for (const [index, { annotation }] of placed.entries()) {
    const ranges = places[index]?.ranges
    if (ranges) layerOf(annotation.creator).annotations.push({ ...said(annotation), ranges })
  }
  for (const link of links) layerOf(link.creator).relations.push(...relationsOf(link))
  return [...layers].map(([annotator, { annotations, relations }]) => ({
    annotator,
    status: 'in-progress',
    annotations,
    relations,
  }))
}

/** What its bodies say: what it is, tags that name a detail, and everything else as its note. */
function said({ id, bodies, motivation }: WebAnnotation): Omit<DocumentAnnotation, 'ranges'> {
  const texts = bodies.filter(({ value }) => value !== undefined && value !== '')
  const isDetail = ({ purpose, value = '' }: Body) => purpose === 'tagging' && value.includes('=')
  const kindBody =
    texts.find(({ purpose }) => purpose === 'classifying') ??
    texts.find((body) => body.purpose === 'tagging' && !isDetail(body))
  const notes = texts.filter((body) => body !== kindBody && !isDetail(body))
  return {
    id: id === null ? null : shortId(id),
    kind: kindBody?.value ?? motivation ?? 'annotation',
    ...withStances(Object.fromEntries(texts.filter(isDetail).map(detail))),
    note: notes.map(({ value }) => value ?? '').join('\n'),
  }
}

/** likelihood=80; a number is one where it is written as one. */
function detail({ value = '' }: Body): readonly [string, AttributeValue] {
  const at = value.indexOf('=')
  const stated = value.slice(at + 1)
  return [value.slice(0, at), stated !== '' && String(Number(stated)) === stated ? Number(stated) : stated]
}

/** Of our own addresses the last part is the annotation's id. */
function shortId(address: string): string {
  const [, last] = /^urn:standpoint:[^:]+:[^:]+:([^:]+)$/.exec(address) ?? []
  if (last === undefined) return address
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function relationsOf({ bodies, targets, motivation }: WebAnnotation): readonly DocumentRelation[] {
  const type = bodies.find(({ value }) => value !== undefined)?.value ?? motivation ?? 'linking'
  const ends = bodies.flatMap(({ source }) => source ?? [])
  return targets.flatMap((target) =>
    typeof target === 'string'
      ? ends.map((to) => ({ id: null, type, from: shortId(target), to: shortId(to) }))
      : [],
  )
}
