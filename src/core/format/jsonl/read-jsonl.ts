import type { Document, ImportedFile, OffsetsVerdict } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { takeNotes } from '#core/format/notes.ts'
import { sumVerdicts } from '#core/format/verdict.ts'
import { readRecord, type RecordLine } from './read-record.ts'

/** One article a line; a line that cannot be read is noted, and the others are read. */
export function readJsonl({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const documents: Document[] = []
  const verdicts: OffsetsVerdict[] = []
  for (const line of linesOf(name, text)) {
    const read = readRecord(line, notes.at(line.number))
    if (!read) continue
    documents.push(read.document)
    if (read.document.layers.length > 0) verdicts.push(read.verdict)
  }
  const { skipped, doubted } = notes
  return { format: 'jsonl', documents, skipped, doubted, offsets: sumVerdicts(verdicts) }
}

/** Lines with something in them; a line ends with LF or CRLF. */
function* linesOf(file: string, text: string): Generator<RecordLine> {
  let number = 1
  for (let start = 0; start < text.length; number++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const json = text.slice(start, end).trim()
    if (json !== '') yield { file, number, json }
    start = end + 1
  }
}
