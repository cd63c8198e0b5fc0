import { z } from 'zod'
import type {
  DocumentAnnotation,
  DocumentLayer,
  DocumentRelation,
  ImportedFile,
} from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { membersOf, reasonOf } from '#core/format/json.ts'
import { jsonRecords, type JsonValue } from '#core/format/json-values.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import type { PlacedSpan, StatedSpan } from '#core/format/stated-span.ts'
import { proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { textClass } from '#core/format/text-class.ts'

/** What doccano counts unless a project is set to grapheme clusters. */
const usual: Convention = { unit: 'utf-16', newlines: 'as-they-are', mark: 'not-counted' }

const name = z.union([z.string(), z.number()]).transform(String)
const tripleSchema = z.tuple([z.int(), z.int(), name])
const entitySchema = z.object({
  id: name.optional(),
  label: name,
  start_offset: z.int(),
  end_offset: z.int(),
})
const relationSchema = z.object({ id: name.optional(), from_id: name, to_id: name, type: name })
const recordSchema = z.object({
  id: name.optional(),
  text: z.string().min(1),
  labels: z.array(z.unknown()),
  relations: z.array(z.unknown()).default([]),
  cats: z.array(name).default([]),
  Comments: z.array(z.string()).default([]),
})

/** An export of doccano: spans as triples or as entities with relations; classes of whole texts. */
export function readDoccano({ name: file, text }: SourceText): ImportedFile {
  const notes = takeNotes(file)
  const stated = [...jsonRecords(text, notes)].flatMap(
    (record) => readRecord(record, notes.at(record.line)) ?? [],
  )
  return proveDocuments(stated, usual, { format: 'doccano', name: file, notes })
}

/** Names that a project of doccano may give its columns. */
function readRecord({ value, line }: JsonValue, notes: Notes): StatedDocument | null {
  const members = membersOf(value, notes) ?? {}
  const { text, column_data, label, labels, column_label, entities, ...others } = members
  const stated = {
    ...others,
    text: text ?? column_data,
    labels: entities ?? label ?? labels ?? column_label ?? [],
  }
  const parsed = recordSchema.safeParse(stated)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const { id = null, cats, Comments } = parsed.data
  const spans = readSpans(parsed.data.labels, notes)
  const relations = readRelations(parsed.data.relations, notes)
  const classes = [...cats, ...classesIn(parsed.data.labels)]
  return {
    id,
    text: parsed.data.text,
    line,
    spans,
    layer: ({ text: canonical, places }) => {
      const annotations = [
        ...spans.flatMap((span, index) => annotationOf(span, places[index]) ?? []),
        ...classes.map((kind) => textClass(kind, canonical)),
      ]
      return layerOf({ annotations, relations, comments: Comments })
    },
  }
}

function annotationOf({ id, kind }: LabelledSpan, place: PlacedSpan | undefined): DocumentAnnotation | null {
  if (!place?.ranges) return null
  return { id, kind, ranges: place.ranges, stances: {}, attributes: {}, note: '' }
}

interface Parts {
  readonly annotations: readonly DocumentAnnotation[]
  readonly relations: readonly DocumentRelation[]
  readonly comments: readonly string[]
}

/** Comments are about the whole text; the first annotation keeps them. */
function layerOf({ annotations, relations, comments }: Parts): DocumentLayer {
  const [first, ...others] = annotations
  const noted =
    first && comments.length > 0 ? [{ ...first, note: comments.join('\n') }, ...others] : annotations
  return {
    annotator: null,
    status: annotations.length === 0 ? 'to-do' : 'in-progress',
    annotations: noted,
    relations,
  }
}

interface LabelledSpan extends StatedSpan {
  readonly kind: string
}

function readSpans(labels: readonly unknown[], notes: Notes): readonly LabelledSpan[] {
  return labels.flatMap((label, index) => {
    if (typeof label === 'string') return []
    const triple = tripleSchema.safeParse(label)
    if (triple.success) {
      const [start, end, kind] = triple.data
      return [{ id: `#${index + 1}`, kind, ranges: [{ start, end }], quote: null }]
    }
    const entity = entitySchema.safeParse(label)
    if (!entity.success) {
      notes.skip('annotation-invalid', { id: `#${index + 1}`, reason: reasonOf(entity.error) })
      return []
    }
    const { id = `#${index + 1}`, label: kind, start_offset: start, end_offset: end } = entity.data
    return [{ id, kind, ranges: [{ start, end }], quote: null }]
  })
}

function classesIn(labels: readonly unknown[]): readonly string[] {
  return labels.filter((label) => typeof label === 'string')
}

function readRelations(relations: readonly unknown[], notes: Notes): readonly DocumentRelation[] {
  return relations.flatMap((relation, index) => {
    const parsed = relationSchema.safeParse(relation)
    if (!parsed.success) {
      notes.skip('relation-invalid', { id: `#${index + 1}`, reason: reasonOf(parsed.error) })
      return []
    }
    const { id = null, from_id: from, to_id: to, type } = parsed.data
    return [{ id, type, from, to }]
  })
}
