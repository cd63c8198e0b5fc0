import type {
  DocumentAnnotation,
  DocumentLayer,
  DocumentOrphan,
  DocumentRelation,
} from '#core/format/document.ts'
import type { Notes } from '#core/format/notes.ts'
import type { StatedSpan } from '#core/format/stated-span.ts'
import { stanceName } from '#core/format/stance-name.ts'
import type { Range } from '#core/model/article.ts'
import type { TableRow } from './parse-csv.ts'

/** A row of our own table; offsets as the file counts them. */
export interface AnnotationRow
  extends StatedSpan, Pick<DocumentAnnotation, 'kind' | 'stances' | 'attributes' | 'note'> {
  readonly article: string
  readonly title: string
  /** Null where the cell is empty. */
  readonly annotator: string | null
  readonly quote: string
  readonly relations: readonly DocumentRelation[]
  /** Whether it lost its place in a corrected text. */
  readonly isLost: boolean
  readonly line: number
}

/** Null, and a note, where a row says no place or no kind. */
export function readRow({ cells, line }: TableRow, notes: Notes): AnnotationRow | null {
  const cell = (name: string) => cells.get(name) ?? ''
  const isLost = cell('place') === 'lost'
  const quote = cell('quote')
  const ranges = isLost ? [{ start: 0, end: Math.max(1, quote.length) }] : rangesIn(cell)
  const id = cell('id') || `#${line}`
  if (!ranges || cell('kind') === '') {
    notes.skip('annotation-invalid', { id, reason: ranges ? 'kind' : 'start, end' })
    return null
  }
  return {
    article: cell('article'),
    title: cell('title'),
    annotator: cell('annotator') || null,
    id,
    kind: cell('kind'),
    ranges,
    quote,
    stances: named(cells, stanceName('')),
    attributes: named(cells, 'attribute_'),
    note: cell('note'),
    relations: relationsIn(cell('relations'), id),
    isLost,
    line,
  }
}

/** "0:9 15:20", or from `start` to `end`. */
function rangesIn(cell: (name: string) => string): readonly Range[] | null {
  const stated = cell('ranges') || `${cell('start')}:${cell('end')}`
  const ranges = stated
    .trim()
    .split(/\s+/)
    .map((range) => /^(\d{1,15}):(\d{1,15})$/.exec(range))
  if (ranges.includes(null)) return null
  return ranges.map((found) => ({ start: Number(found?.[1]), end: Number(found?.[2]) }))
}

/** The columns that begin with `prefix` and have something in them, without it. */
function named(cells: TableRow['cells'], prefix: string): Readonly<Record<string, string>> {
  const own = [...cells].filter(([name, value]) => name.startsWith(prefix) && name !== prefix && value !== '')
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}

/** "attributed-to:n2; supports:n5". */
function relationsIn(cell: string, from: string): readonly DocumentRelation[] {
  return cell.split('; ').flatMap((stated) => {
    const [, type, to] = /^(.*):([^:]+)$/.exec(stated) ?? []
    return type === undefined || to === undefined ? [] : [{ id: null, type, from, to }]
  })
}

/** A layer for each annotator, in the order of the rows; `places` are over the article's text. */
export function layersOf(
  rows: readonly AnnotationRow[],
  places: ReadonlyMap<AnnotationRow, readonly Range[] | null>,
): readonly DocumentLayer[] {
  const byAnnotator = new Map<string | null, AnnotationRow[]>()
  for (const row of rows) {
    const own = byAnnotator.get(row.annotator)
    if (own) own.push(row)
    else byAnnotator.set(row.annotator, [row])
  }
  return [...byAnnotator].map(([annotator, own]) => ({
    annotator,
    status: 'in-progress',
    annotations: own.flatMap((row) => {
      const ranges = places.get(row)
      return ranges ? [annotationOf(row, ranges)] : []
    }),
    relations: own.flatMap(({ relations }) => relations),
    orphans: own.flatMap((row) => (row.isLost ? [orphanOf(row)] : [])),
  }))
}

function annotationOf({ id, kind, stances, attributes, note }: AnnotationRow, ranges: readonly Range[]) {
  return { id, kind, ranges, stances, attributes, note }
}

function orphanOf(row: AnnotationRow): DocumentOrphan {
  return { ...annotationOf(row, row.ranges), quote: row.quote, prefix: '', suffix: '', text: '' }
}
