import { buildCas } from '#core/format/cas/build-cas.ts'
import { casDocuments } from '#core/format/cas/cas-documents.ts'
import { layerCopies } from '#core/format/cas/layer-copies.ts'
import type { Dataset, OutputPart } from '#core/format/dataset.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { Format, Remark, SourceText } from '#core/format/format.ts'
import { takeNotes } from '#core/format/notes.ts'
import { parseCasJson } from './parse-cas-json.ts'
import { printCasJson } from './print-cas-json.ts'

/** UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), which INCEpTION exports and imports. */
export const casJson: Format = {
  id: 'cas-json',
  label: 'UIMA CAS JSON 0.4',
  extensions: ['json'],
  sharesExtensions: true,
  losses: ['blocks', 'annotators', 'fragments', 'orphans', 'rejections', 'times', 'scheme', 'origin'],
  read: readCasJson,
  writeFiles: writeCasJson,
  isLike: (head) => /^\s*\{/.test(head) && /"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"\s*:/.test(head),
}

function readCasJson({ name, text }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const cas = parseCasJson(text, notes)
  if (cas) return casDocuments(cas, { format: casJson.id, name, notes })
  return { format: casJson.id, documents: [], skipped: notes.skipped, doubted: notes.doubted, offsets: null }
}

/** A folder an annotator, in it a file an article. */
async function* writeCasJson(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const { scheme } = dataset.project
  for await (const item of dataset.items())
    for (const { path, layer } of layerCopies(item)) {
      const file = `${path}.json`
      yield { file, data: `${printCasJson(buildCas({ ...item, layer, scheme, file, remark }))}\n` }
    }
}
