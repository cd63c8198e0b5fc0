import type { ImportedFile } from '#core/format/document.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { ArticleIndex } from './article-index.ts'

/** Ids of the articles whose layers must be known before `planImport`: texts with layers that are in the project. */
export function knownIn(articles: ArticleIndex, imported: ImportedFile): readonly string[] {
  const withLayers = imported.documents.filter((document) => document.layers.length > 0)
  return [...new Set(withLayers.flatMap(({ text }) => articles.findText(textHash(text))?.id ?? []))]
}
