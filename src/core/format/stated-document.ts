import type { Document, DocumentLayer, ImportedFile } from './document.ts'
import type { ArticleSource } from '#core/model/article.ts'
import { checkRanges } from '#core/anchor/span.ts'
import { misplaced } from './misplaced.ts'
import { noSource } from './metadata.ts'
import type { Notes } from './notes.ts'
import type { Convention } from './offsets/convention.ts'
import { provePlaces } from './offsets/prove-places.ts'
import type { ShownText } from './shown-text.ts'
import type { PlacedSpan, StatedSpan } from './stated-span.ts'
import { textShape } from './text/text-shape.ts'
import { makeTitle } from './title.ts'

/** The canonical text of a record, and where the n-th of its stated spans is. */
export interface PlacedText {
  readonly text: string
  readonly places: readonly PlacedSpan[]
}

/** A record of a file before its spans are placed; `line` counts from 1. */
export interface StatedDocument {
  readonly id: string | null
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  /** A BCP 47 tag. */
  readonly language?: string
  readonly source?: Partial<ArticleSource>
  /** Where the offsets count over another text (with markup) than the one to be read; `text` is then the counted one. */
  readonly shown?: ShownText
  readonly line: number
  readonly spans: readonly StatedSpan[]
  /** The layer or layers, once it is known where the spans are; null for an article without one. */
  readonly layer: ((placed: PlacedText) => DocumentLayer | readonly DocumentLayer[]) | null
}

/** Proves the offsets of all records of a file together, and makes documents of them. */
export function proveDocuments(
  stated: readonly StatedDocument[],
  usual: Convention,
  { format, name, notes }: { readonly format: string; readonly name: string; readonly notes: Notes },
): ImportedFile {
  const proof = provePlaces(
    stated.map(({ text: raw, spans }) => ({ raw, spans })),
    usual,
  )
  if (proof.doubt) notes.doubtThis(proof.doubt)
  const documents = stated.map((one, index): Document => {
    const { text, places } = placedText(one, proof.texts[index] ?? { text: one.text, places: [] })
    const at = notes.at(one.line)
    for (const place of places) noteOf(place, at)
    const shape = textShape(text)
    return {
      id: one.id,
      metadata: {
        title: one.title ?? titleOf({ found: shape.title, text, name }, at),
        language: one.language ?? '',
        source: { ...noSource, outlet: one.outlet ?? '', ...one.source },
      },
      text,
      blocks: shape.blocks,
      layers: one.layer ? [one.layer({ text, places })].flat() : [],
      line: one.line,
    }
  })
  const { skipped, doubted } = notes
  return { format, documents, skipped, doubted, offsets: proof.verdict }
}

/** As it is to be read. */
function placedText({ shown, spans }: StatedDocument, proved: PlacedText): PlacedText {
  if (!shown) return proved
  const places = proved.places.map((place, index): PlacedSpan => {
    if (place.ranges === null) return place
    const checked = checkRanges(
      shown.shown,
      place.ranges.map((range) => shown.toShown(range)),
    )
    if (checked.ok) return { ...place, ranges: checked.value }
    const span = spans[index] ?? { id: '', ranges: place.ranges, quote: null }
    return { ranges: null, problem: misplaced(span, checked.problem.code, shown.counted.length) }
  })
  return { text: shown.shown, places }
}

function noteOf(place: PlacedSpan, notes: Notes): void {
  if (place.ranges === null) notes.skipThis(place.problem)
  else if (place.doubt) notes.doubtThis(place.doubt)
}

interface Titled {
  readonly found: string | null
  readonly text: string
  readonly name: string
}

function titleOf({ found, text, name }: Titled, notes: Notes): string {
  // A file of many records is called as none of them.
  const { title, doubt } = makeTitle(found, text, '')
  notes.doubtThis(doubt)
  return title || name
}
