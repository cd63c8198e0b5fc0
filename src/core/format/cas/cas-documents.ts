import type { DocumentAnnotation, DocumentLayer, ImportedFile } from '#core/format/document.ts'
import { languageTag } from '#core/format/metadata.ts'
import type { Notes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { type PlacedText, proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { readArticle, type StatedArticle } from './article-structure.ts'
import { type Cas, type CasStructure, referenceOf, textOf, uima } from './cas.ts'
import { type CasAnnotations, casAnnotations } from './cas-annotations.ts'
import { type IndexedCas, indexCas, roleOf } from './indexed-cas.ts'

/** UIMA is Java: characters of its strings, over the text as it holds it. */
const usual: Convention = { unit: 'utf-16', newlines: 'as-they-are', mark: 'not-counted' }

/** The file that a CAS was read from. */
export interface CasSource {
  readonly format: string
  readonly name: string
  readonly notes: Notes
  /** What the file says that stands at an annotation, by the id of its structure. */
  readonly quotes?: ReadonlyMap<string, string>
}

/** Every text of a CAS with what is indexed over it, as articles with a layer each. */
export function casDocuments(cas: Cas, source: CasSource): ImportedFile {
  const index = indexCas(cas)
  const sofas = cas.structures.filter(({ type }) => type === uima.sofa)
  if (sofas.length === 0) source.notes.skip('file-no-text')
  const stated = sofas.flatMap((sofa) => statedDocument(sofa, index, source) ?? [])
  return proveDocuments(stated, usual, source)
}

function statedDocument(sofa: CasStructure, index: IndexedCas, source: CasSource): StatedDocument | null {
  const { notes, quotes = new Map<string, string>() } = source
  const text = textOf(sofa, 'sofaString')
  const half = text.search(/\p{Cs}/u)
  if (text === '') notes.skip('cas-no-text', { view: textOf(sofa, 'sofaID') })
  if (half >= 0) notes.skip('text-half-character', { offset: half })
  if (text === '' || half >= 0) return null
  const structures = structuresOver(sofa, index.cas)
  const found = casAnnotations({ index, structures, quotes, notes })
  const article = index.cas.structures.flatMap((structure) => readArticle(structure) ?? []).at(0)
  return {
    id: article?.id ?? null,
    text,
    line: 1,
    ...(article?.metadata ?? describedBy(structures, index)),
    spans: found.spans,
    layer: article?.status === null ? null : (placed) => layerOf(found, placed, article),
  }
}

/** What is not indexed was removed from the text, though something may still lead to it. */
function structuresOver(sofa: CasStructure, { structures, views }: Cas): readonly CasStructure[] {
  const members = new Set(views.filter((view) => view.sofa === sofa.id).flatMap((view) => view.members))
  return structures.filter(
    (structure) =>
      (members.size === 0 || members.has(structure.id)) &&
      (referenceOf(structure, 'sofa') ?? sofa.id) === sofa.id,
  )
}

/** Many a document is titled as its file; what the text says of itself is better then. */
function describedBy(
  structures: readonly CasStructure[],
  index: IndexedCas,
): Pick<StatedDocument, 'title' | 'language'> {
  const documents = structures.filter((structure) => roleOf(structure, index) === 'document')
  const first = (feature: string) =>
    documents.map((one) => textOf(one, feature)).find((value) => value !== '')
  const title = first('documentTitle') ?? ''
  const language = languageTag((first('language') ?? '').replace(/^x-unspecified$/, ''))
  return /^$|^\S+\.\w{1,5}$/.test(title) ? { language } : { title, language }
}

function layerOf(
  { spans, relations }: CasAnnotations,
  { places }: PlacedText,
  article: StatedArticle | undefined,
): DocumentLayer {
  const annotations = spans.flatMap(({ annotation }, index): DocumentAnnotation[] => {
    const ranges = places[index]?.ranges
    return ranges ? [{ ...annotation, ranges }] : []
  })
  const status = article?.status ?? (annotations.length === 0 ? 'to-do' : 'in-progress')
  return { annotator: null, status, annotations, relations }
}
