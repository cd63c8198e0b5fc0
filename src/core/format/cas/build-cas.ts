import { hull } from '#core/anchor/span.ts'
import { compareText, sortedMembers } from '#core/format/ordered.ts'
import type { Remark } from '#core/format/format.ts'
import { placedRelations } from '#core/format/orphans-left-out.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Article, Range } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { problem } from '#core/problem/problem.ts'
import { articleFeatures } from './article-structure.ts'
import { type Cas, type CasFeature, type CasStructure, type CasValue, uima } from './cas.ts'
import { attributeFeature, stanceFeature } from './feature-name.ts'
import { dkpro, own, ownTypes } from './own-types.ts'

/** An article with one annotator's layer; without a layer where nobody has worked on it. */
export interface CasRequest {
  readonly article: Article
  readonly layer: Layer | null
  readonly scheme: Scheme
  /** The file it will be written to, for remarks. */
  readonly file: string
  readonly remark: Remark
}

/** Ids of structures are numbers in all formats of UIMA; 0 stands for none. */
const sofaId = '1'

/** A layer as UIMA has it; offsets in UTF-16 code units. Discontinuous spans become one, and `remark` is told. */
export function buildCas(request: CasRequest): Cas {
  const { article, layer, scheme } = request
  const annotations = layer?.annotations ?? []
  const relations = layer ? placedRelations(layer, request) : []
  const spans = new Map(annotations.map((annotation) => [annotation.id, hull(annotation.ranges)]))
  const firstSpan = 4
  const ids = new Map(annotations.map(({ id }, index) => [id, String(firstSpan + index)]))
  const end = (id: string): CasValue => ({ to: ids.get(id) ?? '0' })
  const structures: readonly CasStructure[] = [
    sofaOf(article),
    metadataOf(article),
    { id: '3', type: own.article, features: articleFeatures(article, layer?.status ?? null) },
    ...annotations.map((annotation, index) => spanOf(annotation, String(firstSpan + index), request)),
    ...relations.map(({ id, type, from, to }, index): CasStructure => {
      return {
        id: String(firstSpan + annotations.length + index),
        type: own.relation,
        features: new Map<string, CasValue>([
          ...place(spans.get(to) ?? { start: 0, end: 0 }),
          ['id', id],
          ['type', type],
          ['Governor', end(from)],
          ['Dependent', end(to)],
        ]),
      }
    }),
  ]
  return {
    types: ownTypes(featuresOf(scheme, annotations)),
    structures,
    views: [{ name: '_InitialView', sofa: sofaId, members: structures.slice(1).map(({ id }) => id) }],
  }
}

function sofaOf({ text }: Article): CasStructure {
  const features = new Map<string, CasValue>([
    ['sofaNum', 1],
    ['sofaID', '_InitialView'],
    ['mimeType', 'text'],
    ['sofaString', text],
  ])
  return { id: sofaId, type: uima.sofa, features }
}

function metadataOf({ id, title, language, text }: Article): CasStructure {
  const features = new Map<string, CasValue>([
    ...place({ start: 0, end: text.length }),
    ['language', language === '' ? 'x-unspecified' : language],
    ...(title === '' ? [] : [['documentTitle', title] as const]),
    ['documentId', id],
  ])
  return { id: '2', type: dkpro.metadata, features }
}

function place({ start, end }: Range): readonly (readonly [string, CasValue])[] {
  return [
    ['sofa', { to: sofaId }],
    ['begin', start],
    ['end', end],
  ]
}

function spanOf(annotation: Annotation, id: string, { article, file, remark }: CasRequest): CasStructure {
  const { kind, ranges, stances, attributes, note } = annotation
  const whole = hull(ranges)
  if (ranges.length > 1) remark(problem('export-fragments-joined', { id: annotation.id, ...whole }, { file }))
  const stated: readonly (readonly [string, CasValue])[] = [
    ['id', annotation.id],
    ['kind', kind],
    ['quote', article.text.slice(whole.start, whole.end)],
    ['note', note],
    ...Object.entries(sortedMembers(stances)).map(
      ([target, value]) => [stanceFeature(target), value] as const,
    ),
    ...Object.entries(sortedMembers(attributes)).map(
      ([name, value]) => [attributeFeature(name), value] as const,
    ),
  ]
  const features = new Map([...place(whole), ...stated.filter(([, value]) => value !== '')])
  return { id, type: own.span, features }
}

/** What the scheme has, and what annotations have that the scheme has lost. */
export function featuresOf(scheme: Scheme, annotations: readonly Annotation[]): readonly CasFeature[] {
  const features = new Map([
    ...scheme.targets.map(({ id }) => [stanceFeature(id), uima.string] as const),
    ...scheme.attributes.map(
      ({ id, type }) => [attributeFeature(id), type === 'number' ? uima.double : uima.string] as const,
    ),
  ])
  const used = annotations.flatMap(({ stances, attributes }) => [
    ...Object.keys(stances).map(stanceFeature),
    ...Object.keys(attributes).map(attributeFeature),
  ])
  const lost = [...new Set(used)].filter((name) => !features.has(name)).toSorted(compareText)
  return [
    ...[...features].map(([name, range]) => ({ name, range })),
    ...lost.map((name) => ({ name, range: uima.string })),
  ]
}
