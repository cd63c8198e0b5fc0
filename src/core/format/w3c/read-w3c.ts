import type { DocumentLayer, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { jsonRecords } from '#core/format/json-values.ts'
import { takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { type PlacedText, proveDocuments } from '#core/format/stated-document.ts'
import { gatherLayers } from './gather-layers.ts'
import { isLink, placer } from './place-annotation.ts'
import { annotationsIn } from './web-annotation.ts'

/** What the Web Annotation Data Model says; writers in JavaScript often count UTF-16 code units. */
const usual: Convention = { unit: 'code-points', newlines: 'one', mark: 'not-counted' }

/** Annotations, and the text beside them that they are about. */
export function readW3c({ name, text, companions = [] }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const annotations = [...jsonRecords(text, notes)].flatMap(({ value, line }) =>
    annotationsIn(value, notes.at(line)),
  )
  const [beside] = companions
  const { skipped, doubted } = notes
  if (!beside) {
    notes.skip('w3c-text-missing', { count: annotations.length })
    return { format: 'w3c', documents: [], skipped, doubted, offsets: null }
  }
  const placed = annotations.flatMap(placer(beside.text, notes))
  const links = annotations.filter(isLink)
  const isEmpty = annotations.length === 0
  const layer = (proved: PlacedText): readonly DocumentLayer[] => gatherLayers(placed, links, proved)
  const stated = {
    id: null,
    text: beside.text,
    line: 1,
    spans: placed.map(({ span }) => span),
    layer: isEmpty ? null : layer,
  }
  const imported = proveDocuments([stated], usual, { format: 'w3c', name, notes })
  return {
    ...imported,
    documents: imported.documents.map((document) => ({ ...document, textFile: beside.name })),
  }
}
