import type { DocumentAnnotation, DocumentLayer, DocumentRelation } from '#core/format/document.ts'
import type { PlacedText } from '#core/format/stated-document.ts'
import type { StatedSpan } from '#core/format/stated-span.ts'
import { withStances } from '#core/format/stance-name.ts'
import { textClass } from '#core/format/text-class.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { LabelledText } from './labelled-text.ts'
import { type Completion, isRelation, type RegionResult, type RelationResult } from './task.ts'

/** All that results with one id say about one region, or about the whole text. */
export interface Region {
  readonly id: string
  /** Null where the region has no place of its own: it is about the whole text. */
  readonly span: StatedSpan | null
  readonly labels: readonly string[]
  /** Choices for the whole text. */
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly note: string
  /** What the first result was asked for by. */
  readonly asked: string
}

export function regionsOf({ results }: Completion, text: LabelledText): readonly Region[] {
  const groups = new Map<string, RegionResult[]>()
  for (const [index, result] of results.entries()) {
    if (isRelation(result)) continue
    const id = result.id ?? `#${index + 1}`
    const group = groups.get(id)
    if (group) group.push(result)
    else groups.set(id, [result])
  }
  return [...groups].map(([id, group]) => regionOf(id, group, text))
}

function regionOf(id: string, group: readonly RegionResult[], text: LabelledText): Region {
  const place = group.flatMap(({ value }) => text.place(value) ?? [])[0]
  const value = group.find((result) => text.place(result.value))?.value ?? {}
  const isLabel = ({ type }: RegionResult) => type.endsWith('labels')
  const isClass = ({ type }: RegionResult) => !place && type === 'choices'
  const details = group.filter((result) => !isLabel(result) && !isClass(result))
  return {
    id,
    span: place ? { id, ranges: [place], quote: text.quote(value) } : null,
    labels: group.filter(isLabel).flatMap((result) => said(result)),
    classes: group.filter(isClass).flatMap((result) => said(result)),
    attributes: Object.fromEntries(details.flatMap(answer)),
    note: group.flatMap(({ meta }) => meta?.text ?? []).join('\n'),
    asked: group[0]?.from_name || 'region',
  }
}

/** A path through a taxonomy is one answer. */
function said({ type, value }: RegionResult): readonly string[] {
  const stated: unknown = value[type] ?? value[answerMembers[type] ?? 'labels']
  const answers: readonly unknown[] = Array.isArray(stated) ? stated : [stated]
  return answers.flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return [String(one)]
    return Array.isArray(one) ? [one.map(String).join(' / ')] : []
  })
}

/** Members of a value that are not called as its type. */
const answerMembers: Readonly<Record<string, string>> = { textarea: 'text', pairwise: 'selected' }

function answer(result: RegionResult): readonly (readonly [string, AttributeValue])[] {
  const { type, value, from_name: name } = result
  const stated: unknown = value[type]
  if (name === '') return []
  if (typeof stated === 'number') return [[name, stated]]
  const answers = said(result)
  return answers.length === 0 ? [] : [[name, answers.join(type === 'textarea' ? '\n' : '; ')]]
}

/** `at` is where the region's span is among those placed. */
export function layerOf(
  { annotator, results }: Completion,
  regions: readonly Region[],
  placed: PlacedText,
): DocumentLayer {
  let next = 0
  const annotations = regions.flatMap((region) => {
    if (!region.span) return wholeText(region, placed.text)
    const place = placed.places[next++]
    return place?.ranges ? labelled(region, place.ranges) : []
  })
  const relations = results.flatMap((result) => (isRelation(result) ? relationsOf(result) : []))
  return { annotator, status: 'in-progress', annotations, relations }
}

/** A region with several labels is several annotations; relations lead to the first. */
function labelled(region: Region, ranges: DocumentAnnotation['ranges']): readonly DocumentAnnotation[] {
  const { id, labels, attributes, note, asked } = region
  const kinds = labels.length === 0 ? [asked] : labels
  return kinds.map((kind, index) => ({
    id: index === 0 ? id : null,
    kind,
    ranges,
    ...withStances(attributes),
    note: index === 0 ? note : '',
  }))
}

/** A choice for the whole text is its class; any other answer about it has no better place than an annotation over it. */
function wholeText(region: Region, text: string): readonly DocumentAnnotation[] {
  const { labels, classes, attributes, note, asked } = region
  const kinds = [...labels, ...classes]
  if (Object.keys(attributes).length === 0 && note === '') return kinds.map((kind) => textClass(kind, text))
  const [first = asked, ...others] = kinds
  return [
    { ...textClass(first, text), ...withStances(attributes), note },
    ...others.map((kind) => textClass(kind, text)),
  ]
}

function relationsOf(relation: RelationResult): readonly DocumentRelation[] {
  const { from_id, to_id, direction, labels } = relation
  const [from, to] = direction === 'left' ? [to_id, from_id] : [from_id, to_id]
  const types = labels.length === 0 ? ['relation'] : labels
  return types.map((type) => ({ id: null, type, from, to }))
}
