import { casDocuments } from '#core/format/cas/cas-documents.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { Format, SourceText } from '#core/format/format.ts'
import { takeNotes } from '#core/format/notes.ts'
import { gatherCas } from './gather-cas.ts'
import { parseTsv } from './tsv-document.ts'

/** WebAnno TSV 3 (https://inception-project.github.io/releases/33.2/docs/user-guide.html), a token a line. */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  label: 'WebAnno TSV 3',
  extensions: ['tsv'],
  sharesExtensions: true,
  losses: [],
  read: readTsv,
  isLike: (head) => head.startsWith('#FORMAT=WebAnno TSV 3'),
}

function readTsv({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const { cas, quotes } = gatherCas(parseTsv(text, notes), notes)
  return casDocuments(cas, { format: webannoTsv.id, name, notes, quotes })
}
