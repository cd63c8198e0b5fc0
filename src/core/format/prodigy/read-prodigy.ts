import type {
  DocumentAnnotation,
  DocumentLayer,
  DocumentRelation,
  ImportedFile,
} from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { jsonRecords } from '#core/format/json-values.ts'
import { languageTag, webAddress } from '#core/format/metadata.ts'
import { takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { type PlacedText, proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { textClass } from '#core/format/text-class.ts'
import { readTask, type RelationEnd, type Task, type TaskSpan } from './task.ts'

/** Prodigy is Python. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'not-counted' }

/** Tasks with their answers. Several about one text are one article; what one person answered about it is one layer. */
export function readProdigy({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const byText = new Map<string, Task[]>()
  for (const record of jsonRecords(text, notes)) {
    const task = readTask(record, notes.at(record.line))
    const alike = task && byText.get(task.text)
    if (alike) alike.push(task)
    else if (task) byText.set(task.text, [task])
  }
  const stated = [...byText.values()].flatMap((tasks) => (tasks[0] ? [stateText(tasks[0], tasks)] : []))
  return proveDocuments(stated, usual, { format: 'prodigy', name, notes })
}

function stateText({ text, meta, line }: Task, tasks: readonly Task[]): StatedDocument {
  const answers = tasks.filter(({ isAnswered }) => isAnswered)
  const { article: id = null, title, language, source: outlet, author, url, published } = meta
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    language: languageTag(language),
    source: { outlet, author, url: webAddress(url), published: isDate(published) ? published : '' },
    line,
    spans: answers.flatMap(({ spans, tokens }) =>
      spans.map((span, index) => ({
        id: idOf(span, index),
        ranges: [{ start: span.start, end: span.end }],
        quote: span.text ?? tokenText(span, tokens),
      })),
    ),
    layer: answers.length === 0 ? null : (placed) => layersOf(answers, placed),
  }
}

function isDate(stated: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(stated)
}

function idOf({ id }: TaskSpan, index: number): string {
  return id ?? `n${index + 1}`
}

/** What the tokens of a span say together; the last one is inclusive. Null where blanks between them are not told. */
function tokenText({ token_start: from, token_end: to }: TaskSpan, tokens: Task['tokens']): string | null {
  if (from === undefined || to === undefined || to < from || to >= tokens.length) return null
  const inside = tokens.slice(from, to + 1)
  if (inside.slice(0, -1).some(({ ws }) => ws === undefined)) return null
  return inside.map(({ text, ws }, index) => (ws && index < inside.length - 1 ? `${text} ` : text)).join('')
}

/** The places of all answers follow each other. */
function layersOf(answers: readonly Task[], { text, places }: PlacedText): readonly DocumentLayer[] {
  const layers = new Map<
    string | undefined,
    { annotations: DocumentAnnotation[]; relations: DocumentRelation[] }
  >()
  let from = 0
  for (const answer of answers) {
    const own = { text, places: places.slice(from, from + answer.spans.length) }
    from += answer.spans.length
    const layer = layers.get(answer.annotator) ?? { annotations: [], relations: [] }
    layers.set(answer.annotator, layer)
    // Spans without ids are numbered in each answer anew.
    const prefix = layer.annotations.length === 0 ? '' : `${answer.line}-`
    layer.annotations.push(...annotationsOf(answer, own, prefix))
    layer.relations.push(...relationsOf(answer, prefix))
  }
  return [...layers].map(([annotator = null, { annotations, relations }]) => ({
    annotator,
    status: 'in-progress',
    annotations,
    relations,
  }))
}

function annotationsOf(
  { spans, classes }: Task,
  { text, places }: PlacedText,
  prefix: string,
): readonly DocumentAnnotation[] {
  const placed = spans.flatMap((span, index) => {
    const place = places[index]
    if (!place?.ranges) return []
    const { label: kind, stances, attributes, note } = span
    return [{ id: prefix + idOf(span, index), kind, ranges: place.ranges, stances, attributes, note }]
  })
  return [...placed, ...classes.map((kind) => textClass(kind, text))]
}

/** Relations name the spans that their tokens stand in: by an id of our own, else by what else is said of the span. */
function relationsOf({ spans, relations }: Task, prefix: string): readonly DocumentRelation[] {
  const ids = new Map(
    spans.flatMap((span, index) => {
      const id = prefix + idOf(span, index)
      return [
        [`id ${span.id ?? ''}`, id] as const,
        [placeKey(span), id] as const,
        [spanKey(span), id] as const,
      ]
    }),
  )
  const endOf = (end: RelationEnd): string =>
    ids.get(`id ${end.id ?? '?'}`) ??
    ids.get(spanKey(end)) ??
    ids.get(placeKey(end)) ??
    `${end.start}–${end.end}`
  return relations.map(({ id = null, label: type, head_span: head, child_span: child }) => ({
    id: id === null ? null : prefix + id,
    type,
    from: endOf(head),
    to: endOf(child),
  }))
}

function placeKey({ start, end }: RelationEnd): string {
  return `${start} ${end}`
}

function spanKey({ start, end, label = '' }: RelationEnd): string {
  return `${start} ${end} ${label}`
}
