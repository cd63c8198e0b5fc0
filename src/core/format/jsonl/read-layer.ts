import { z } from 'zod'
import { hull } from '#core/anchor/span.ts'
import type { DocumentAnnotation, DocumentLayer, DocumentRelation } from '#core/format/document.ts'
import { brief, membersOf, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import type { SpanPlacer } from '#core/format/place-spans.ts'
import { attributeValueSchema, type Attributes, type Stances } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { readComment, readDecision } from './review-records.ts'
import { annotationRecordSchema, layerRecordSchema, relationRecordSchema } from './record.ts'

/** What the parts of one record are read with. */
export interface RecordContext {
  readonly placer: SpanPlacer
  readonly notes: Notes
}

/** The items are looked at one by one, so that a bad one does not take the others with it. */
const looseLayerSchema = layerRecordSchema.extend({
  annotations: z.array(z.unknown()).default([]),
  relations: z.array(z.unknown()).default([]),
  comments: z.array(z.unknown()).default([]),
  decisions: z.array(z.unknown()).default([]),
})
const looseAnnotationSchema = annotationRecordSchema.extend({
  start: z.int(),
  end: z.int(),
  stances: z.unknown().optional(),
  attributes: z.unknown().optional(),
})
type StatedAnnotation = z.infer<typeof looseAnnotationSchema>

/** A layer of a record; null, and a note, where it cannot be read. */
export function readLayer(value: unknown, context: RecordContext): DocumentLayer | null {
  const parsed = looseLayerSchema.safeParse(membersOf(value, context.notes) ?? value)
  if (!parsed.success) {
    context.notes.skip('layer-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { annotator, status, annotations, relations, comments, decisions } = parsed.data
  return {
    annotator: annotator ?? null,
    status: status ?? (annotations.length === 0 ? 'to-do' : 'in-progress'),
    annotations: annotations.flatMap((item, index) => readAnnotation({ item, index }, context) ?? []),
    relations: relations.flatMap((item, index) => readRelation({ item, index }, context.notes) ?? []),
    comments: comments.flatMap((item) => readComment(item, context.notes) ?? []),
    decisions: decisions.flatMap((item) => readDecision(item, context.notes) ?? []),
  }
}

interface Item {
  readonly item: unknown
  readonly index: number
}

type Members = ReturnType<typeof membersOf>

/** What messages call an item: its id, else its number. */
function nameOf(members: Members, index: number): string {
  const id = members?.['id']
  return id === undefined ? `#${index + 1}` : brief(id)
}

function readAnnotation({ item, index }: Item, { placer, notes }: RecordContext): DocumentAnnotation | null {
  const members = membersOf(item, notes)
  const name = nameOf(members, index)
  const parsed = looseAnnotationSchema.safeParse(members ?? item)
  if (!parsed.success) {
    notes.skip('annotation-invalid', { id: name, reason: reasonOf(parsed.error) })
    return null
  }
  const { id = null, kind, note = '', stances, attributes } = parsed.data
  const ranges = placeAnnotation(name, parsed.data, { placer, notes })
  if (!ranges) return null
  return {
    id,
    kind,
    ranges,
    stances: readStances(name, stances, notes),
    attributes: readAttributes(name, attributes, notes),
    note,
  }
}

function placeAnnotation(
  id: string,
  stated: StatedAnnotation,
  { placer, notes }: RecordContext,
): readonly Range[] | null {
  const ranges = statedRanges(stated)
  const { start, end } = hull(ranges)
  if (start !== stated.start || end !== stated.end) {
    notes.skip('annotation-invalid', { id, reason: 'ranges do not reach from start to end' })
    return null
  }
  const placed = placer.place({ id, ranges, quote: stated.quote ?? null })
  if (placed.ranges === null) notes.skipThis(placed.problem)
  else if (placed.doubt) notes.doubtThis(placed.doubt)
  return placed.ranges
}

function statedRanges({ start, end, ranges }: StatedAnnotation): readonly Range[] {
  if (!ranges) return [{ start, end }]
  return ranges.map(([from, to]) => ({ start: from, end: to })).toSorted((a, b) => a.start - b.start)
}

/** Entries that are null are not stated; others that cannot be stances are noted. */
function readStances(id: string, value: unknown, notes: Notes): Stances {
  const entries = Object.entries(membersOf(value ?? {}, notes) ?? { '': value })
  const stances = entries.flatMap(([target, stance]) => {
    if (typeof stance === 'string' && stance !== '' && target !== '') return [[target, stance] as const]
    notes.skip('annotation-stance', { id, target: brief(target), value: brief(stance) })
    return []
  })
  return Object.fromEntries(stances)
}

function readAttributes(id: string, value: unknown, notes: Notes): Attributes {
  const entries = Object.entries(membersOf(value ?? {}, notes) ?? { '': value })
  const attributes = entries.flatMap(([attribute, stated]) => {
    const parsed = attributeValueSchema.safeParse(stated)
    if (parsed.success && attribute !== '') return [[attribute, parsed.data] as const]
    notes.skip('annotation-attribute', { id, attribute: brief(attribute), value: brief(stated) })
    return []
  })
  return Object.fromEntries(attributes)
}

function readRelation({ item, index }: Item, notes: Notes): DocumentRelation | null {
  const members = membersOf(item, notes)
  const parsed = relationRecordSchema.safeParse(members ?? item)
  if (!parsed.success) {
    notes.skip('relation-invalid', { id: nameOf(members, index), reason: reasonOf(parsed.error) })
    return null
  }
  const { id = null, type, from, to } = parsed.data
  return { id, type, from, to }
}
