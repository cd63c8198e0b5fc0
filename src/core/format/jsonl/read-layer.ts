import { z } from 'zod'
import { hull } from '#core/anchor/span.ts'
import type { DocumentAnnotation, DocumentLayer, DocumentRelation } from '#core/format/document.ts'
import { membersOf, reasonOf } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import type { SpanPlacer } from '#core/format/place-spans.ts'
import type { Range } from '#core/model/article.ts'
import { type Item, nameOf, readAttributes, readStances } from './item-details.ts'
import { readOrphan } from './orphan-records.ts'
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
  orphans: z.array(z.unknown()).default([]),
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
  const { annotator, status, annotations, relations, orphans, comments, decisions } = parsed.data
  return {
    annotator: annotator ?? null,
    status: status ?? (annotations.length + orphans.length === 0 ? 'to-do' : 'in-progress'),
    annotations: annotations.flatMap((item, index) => readAnnotation({ item, index }, context) ?? []),
    relations: relations.flatMap((item, index) => readRelation({ item, index }, context.notes) ?? []),
    orphans: orphans.flatMap((item, index) => readOrphan({ item, index }, context.notes) ?? []),
    comments: comments.flatMap((item) => readComment(item, context.notes) ?? []),
    decisions: decisions.flatMap((item) => readDecision(item, context.notes) ?? []),
  }
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
