import { delimiterOf, openTable, type TableRow } from '#core/format/csv/parse-csv.ts'
import type { DocumentAnnotation, DocumentLayer, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { type PlacedText, proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { textClass } from '#core/format/text-class.ts'
import { type Columns, findColumns } from './find-columns.ts'

/** Most tables come from Python. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'not-counted' }

/** A row a text with its class, or a row a span; rows with the same text are one article, a layer for each annotator. */
export function readTable({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const { columns, rows } = openTable(text, delimiterOf(text))
  const found = findColumns(columns)
  if (!found) notes.skip('table-no-text', { columns: columns.join(', ').slice(0, shown) })
  if (found && found.ignored.length > 0)
    notes.doubt('table-columns-ignored', { columns: found.ignored.join(', ').slice(0, shown) })
  const stated = found ? [...byText(rows, { columns: found, notes }).values()].map(stateText) : []
  return proveDocuments(stated, usual, { format: 'table', name, notes })
}

/** UTF-16 code units of a list in a message. */
const shown = 120

/** What a row says of its text. */
interface Remark {
  readonly annotator: string | null
  readonly label: string
  readonly quote: string | null
  /** Null where the label is about the whole text. */
  readonly span: { readonly start: number; readonly end: number } | null
  readonly line: number
}

interface Stated {
  readonly text: string
  readonly title: string
  readonly line: number
  readonly remarks: Remark[]
}

interface Context {
  readonly columns: Columns
  readonly notes: Notes
}

function byText(rows: Iterable<TableRow>, { columns, notes }: Context): ReadonlyMap<string, Stated> {
  const texts = new Map<string, Stated>()
  for (const { cells, line } of rows) {
    const cell = (name: string | null) => (name === null ? '' : (cells.get(name) ?? ''))
    const text = cell(columns.text)
    if (text.trim() === '') {
      notes.at(line).skip('record-no-text')
      continue
    }
    const stated = texts.get(text) ?? { text, title: cell(columns.title), line, remarks: [] }
    texts.set(text, stated)
    const remark = remarkIn(cell, { columns, line, notes: notes.at(line) })
    if (remark) stated.remarks.push(remark)
  }
  return texts
}

function remarkIn(
  cell: (name: string | null) => string,
  { columns, line, notes }: Context & { readonly line: number },
): Remark | null {
  const label = cell(columns.label).trim()
  if (label === '') return null
  const [start, end] = [cell(columns.start).trim(), cell(columns.end).trim()]
  const annotator = cell(columns.annotator).trim() || null
  const quote = cell(columns.quote) || null
  if (start === '' && end === '') return { annotator, label, quote, span: null, line }
  if (/^\d{1,15}$/.test(start) && /^\d{1,15}$/.test(end))
    return { annotator, label, quote, span: { start: Number(start), end: Number(end) }, line }
  notes.skip('annotation-invalid', { id: label, reason: `${start}–${end}`.slice(0, shown) })
  return null
}

function stateText({ text, title, line, remarks }: Stated): StatedDocument {
  return {
    id: null,
    text,
    ...(title !== '' && { title }),
    line,
    spans: remarks.flatMap(({ span, quote, line: row }) =>
      span ? [{ id: `#${row}`, ranges: [span], quote }] : [],
    ),
    layer: remarks.length === 0 ? null : (placed) => layersOf(remarks, placed),
  }
}

function layersOf(remarks: readonly Remark[], { text, places }: PlacedText): readonly DocumentLayer[] {
  const layers = new Map<string | null, DocumentAnnotation[]>()
  let next = 0
  for (const { annotator, label, span } of remarks) {
    const annotations = layers.get(annotator) ?? []
    layers.set(annotator, annotations)
    const whole = textClass(label, text)
    const ranges = span ? (places[next++]?.ranges ?? null) : whole.ranges
    if (ranges) annotations.push({ ...whole, ranges })
  }
  return [...layers].map(([annotator, annotations]) => ({
    annotator,
    status: 'in-progress',
    annotations,
    relations: [],
  }))
}
