import type { Document, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { noSource } from '#core/format/metadata.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { provePlaces } from '#core/format/offsets/prove-places.ts'
import { textShape } from '#core/format/text/text-shape.ts'
import { delimiterOf, openTable } from './parse-csv.ts'
import { type AnnotationRow, layersOf, readRow } from './read-rows.ts'

/** What we count over the text of an article, whose line breaks are one character. */
const usual: Convention = { unit: 'code-points', newlines: 'one', mark: 'not-counted' }

/** Our own table. It does not carry texts: the one that it is about lies beside it: talks.csv.txt for talks.csv. */
export function readCsv({ name, text, companions = [] }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const rows = [...openTable(text, delimiterOf(text)).rows].flatMap(
    (row) => readRow(row, notes.at(row.line)) ?? [],
  )
  const articles = new Set(rows.map(({ article }) => article))
  const [beside] = companions
  const { skipped, doubted } = notes
  const nothing = { format: 'csv', documents: [], skipped, doubted, offsets: null }
  if (beside && articles.size === 1) return { ...nothing, ...readArticle({ rows, beside }, notes) }
  notes.skip(beside ? 'table-several-articles' : 'table-text-missing', {
    count: articles.size,
    file: `${name}.txt`,
  })
  return nothing
}

interface Sources {
  readonly rows: readonly AnnotationRow[]
  readonly beside: SourceText
}

function readArticle({ rows, beside }: Sources, notes: Notes): Pick<ImportedFile, 'documents' | 'offsets'> {
  const placed = rows.filter(({ isLost }) => !isLost)
  const proof = provePlaces([{ raw: beside.text, hasMark: beside.hasMark ?? false, spans: placed }], usual)
  const { text, places } = proof.texts[0] ?? { text: '', places: [] }
  if (proof.doubt) notes.doubtThis(proof.doubt)
  for (const [index, { line }] of placed.entries()) {
    const place = places[index]
    if (place?.ranges === null) notes.at(line).skipThis(place.problem)
    else if (place?.doubt) notes.at(line).doubtThis(place.doubt)
  }
  const ranges = new Map(placed.map((row, index) => [row, places[index]?.ranges ?? null]))
  const [first] = rows
  const document: Document = {
    id: first?.article || null,
    metadata: { title: first?.title ?? '', language: '', source: noSource },
    text,
    blocks: textShape(text).blocks,
    layers: layersOf(rows, ranges),
    textFile: beside.name,
  }
  return { documents: [document], offsets: proof.verdict }
}
