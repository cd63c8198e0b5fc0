import { fromMarkdown } from 'mdast-util-from-markdown'
import { canonicalText } from '#core/format/canonical-text.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import { joinBlocks } from '#core/format/text-builder.ts'
import { textBlocks } from '#core/format/text/text-shape.ts'
import { makeTitle } from '#core/format/title.ts'
import type { Block } from '#core/model/article.ts'
import { isDeep, isDense } from './cost.ts'
import { readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { markdownBlocks } from './markdown-blocks.ts'

/** One article: the text as a reader of the page would see it, without the markup. */
export function readMarkdown({ name, text: raw }: SourceText): ImportedFile {
  const notes = takeNotes(name)
  const { yaml, markdown } = splitFrontMatter(canonicalText(raw).text)
  const body = readBody(markdown, notes)
  const metadata = readFrontMatter(yaml ?? '', notes)
  const title = metadata.title || (body ? titleOf(body, name, notes) : '')
  const documents = body ? [{ id: null, metadata: { ...metadata, title }, ...body, layers: [] }] : []
  return { format: 'markdown', documents, skipped: notes.skipped, doubted: notes.doubted, offsets: null }
}

interface Body {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Null, and a note, where there is no text, or where it is nested too deeply to be followed. */
function readBody(markdown: string, notes: Notes): Body | null {
  if (isDense(markdown)) {
    notes.doubt('markup-too-dense')
    return { text: markdown, blocks: textBlocks(markdown) }
  }
  if (isDeep(markdown)) {
    notes.skip('file-nested')
    return null
  }
  const body = joinBlocks(markdownBlocks(fromMarkdown(markdown).children))
  if (body.text === '') notes.skip('file-no-text')
  return body.text === '' ? null : body
}

/** The first heading, else as with a plain text. */
function titleOf({ text, blocks }: Body, file: string, notes: Notes): string {
  const heading = blocks.find((block) => block.type === 'heading')
  if (heading) return text.slice(heading.start, heading.end)
  const { title, doubt } = makeTitle(null, text, file)
  notes.doubtThis(doubt)
  return title
}
