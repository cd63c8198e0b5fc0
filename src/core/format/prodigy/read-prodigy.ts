import { z } from 'zod'
import type { DocumentAnnotation, DocumentRelation, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { brief, membersOf, reasonOf } from '#core/format/json.ts'
import { jsonRecords, type JsonValue } from '#core/format/json-values.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import type { PlacedSpan } from '#core/format/stated-span.ts'
import { proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { textClass } from '#core/format/text-class.ts'

/** Prodigy is Python. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'not-counted' }

const spanSchema = z.object({
  start: z.int(),
  end: z.int(),
  label: z.string().min(1),
  text: z.string().optional(),
  token_start: z.int().optional(),
  token_end: z.int().optional(),
})
type Span = z.infer<typeof spanSchema>

const tokenSchema = z.object({ text: z.string(), ws: z.boolean().optional() })
const endSchema = z.object({ start: z.int(), end: z.int() })
const relationSchema = z.object({ label: z.string().min(1), head_span: endSchema, child_span: endSchema })
const recordSchema = z.object({
  text: z.string().min(1),
  spans: z.array(z.unknown()).default([]),
  tokens: z.array(tokenSchema).default([]),
  relations: z.array(z.unknown()).default([]),
  answer: z.string().default('accept'),
  label: z.string().optional(),
  accept: z.array(z.string()).default([]),
  meta: z.object({ source: z.string().optional() }).default({}),
  annotator: z.string().optional(),
})
type TaskRecord = z.infer<typeof recordSchema>

/** Tasks with their answers. Only what was accepted is somebody's annotation; a text that was not is an article. */
export function readProdigy({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const stated = [...jsonRecords(text, notes)].flatMap(
    (record) => readTask(record, notes.at(record.line)) ?? [],
  )
  return proveDocuments(stated, usual, { format: 'prodigy', name, notes })
}

function readTask({ value, line }: JsonValue, notes: Notes): StatedDocument | null {
  const members = membersOf(value, notes)
  const parsed = recordSchema.safeParse(members ? { ...members, annotator: members['_annotator_id'] } : value)
  if (!parsed.success) {
    notes.skip('record-invalid', { reason: reasonOf(parsed.error) })
    return null
  }
  const record = parsed.data
  const base = { id: null, text: record.text, outlet: record.meta.source ?? '', line }
  if (record.answer !== 'accept') {
    notes.skip('answer-not-accepted', { answer: brief(record.answer) })
    return { ...base, spans: [], layer: null }
  }
  return { ...base, ...readAnswer(record, notes) }
}

function readAnswer(record: TaskRecord, notes: Notes): Pick<StatedDocument, 'spans' | 'layer'> {
  const spans = readSpans(record.spans, notes)
  const classes = [...record.accept, ...(record.label === undefined ? [] : [record.label])]
  const relations = readRelations(record.relations, spans, notes)
  return {
    spans: spans.map((span, index) => ({
      id: idOf(index),
      ranges: [{ start: span.start, end: span.end }],
      quote: span.text ?? tokenText(span, record.tokens),
    })),
    layer: ({ text, places }) => {
      const annotations = [
        ...spans.flatMap((span, index) => annotationOf(idOf(index), span, places[index]) ?? []),
        ...classes.map((kind) => textClass(kind, text)),
      ]
      return {
        annotator: record.annotator ?? null,
        status: annotations.length === 0 ? 'to-do' : 'in-progress',
        annotations,
        relations,
      }
    },
  }
}

function idOf(index: number): string {
  return `n${index + 1}`
}

function readSpans(spans: readonly unknown[], notes: Notes): readonly Span[] {
  return spans.flatMap((span, index) => {
    const parsed = spanSchema.safeParse(span)
    if (parsed.success) return [parsed.data]
    notes.skip('annotation-invalid', { id: `#${index + 1}`, reason: reasonOf(parsed.error) })
    return []
  })
}

/** What the tokens of a span say together; the last one is inclusive. Null where blanks between them are not told. */
function tokenText({ token_start: from, token_end: to }: Span, tokens: TaskRecord['tokens']): string | null {
  if (from === undefined || to === undefined || to < from || to >= tokens.length) return null
  const inside = tokens.slice(from, to + 1)
  if (inside.slice(0, -1).some(({ ws }) => ws === undefined)) return null
  return inside.map(({ text, ws }, index) => (ws && index < inside.length - 1 ? `${text} ` : text)).join('')
}

function annotationOf(id: string, { label }: Span, place: PlacedSpan | undefined): DocumentAnnotation | null {
  if (!place?.ranges) return null
  return { id, kind: label, ranges: place.ranges, stances: {}, attributes: {}, note: '' }
}

/** Relations name tokens, and the spans that these stand in. */
function readRelations(
  relations: readonly unknown[],
  spans: readonly Span[],
  notes: Notes,
): readonly DocumentRelation[] {
  const ids = new Map(spans.map(({ start, end }, index) => [`${start} ${end}`, idOf(index)]))
  return relations.flatMap((relation, index) => {
    const parsed = relationSchema.safeParse(relation)
    if (!parsed.success) {
      notes.skip('relation-invalid', { id: `#${index + 1}`, reason: reasonOf(parsed.error) })
      return []
    }
    const { label, head_span: head, child_span: child } = parsed.data
    const [from, to] = [head, child].map(({ start, end }) => ids.get(`${start} ${end}`) ?? `${start}–${end}`)
    return [{ id: null, type: label, from: from ?? '', to: to ?? '' }]
  })
}
