import { canonicalText } from '#core/format/canonical-text.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { makeTitle } from '#core/format/title.ts'
import { noSource } from '#core/format/metadata.ts'
import { textShape } from './text-shape.ts'

/** One article: the whole text as it stands, but for its newlines. */
export function readText({ name, text: raw }: SourceText): ImportedFile {
  const { text } = canonicalText(raw)
  const { title: found, blocks } = textShape(text)
  const { title, doubt } = makeTitle(found, text, name)
  const metadata = { title, language: '', source: noSource }
  const document = { id: null, metadata, text, blocks, layers: [] }
  return { format: 'text', documents: [document], skipped: [], doubted: [doubt], offsets: null }
}
