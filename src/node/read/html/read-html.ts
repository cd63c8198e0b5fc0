import type { Document as Article, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { brief } from '#core/format/json.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import { joinBlocks, type TextBlock } from '#core/format/text-builder.ts'
import { makeTitle } from '#core/format/title.ts'
import { languageTag } from '#core/format/metadata.ts'
import { measurePage, type PageSize } from './measure-page.ts'
import { type MainContent, mainContent, openPage } from './open-page.ts'
import { pageRefusal } from './page-refusal.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageMetadata, type PageMetadata, personName, tidy } from './page-metadata.ts'

/** The extraction looks at every element many times over; beyond this it would take minutes. */
const mostExtracted = 8_000

/** The article of a saved page: its headline and main content. Nothing of the page is run, loaded or shown. */
export async function readHtml({ name, text }: SourceText): Promise<ImportedFile> {
  const notes = takeNotes(name)
  const size = measurePage(text)
  const refusal = pageRefusal(size)
  if (refusal) notes.skipThis(refusal)
  const document = refusal ? null : await readSafely({ name, html: text, size }, notes)
  const { skipped, doubted } = notes
  return { format: 'html', documents: document ? [document] : [], skipped, doubted, offsets: null }
}

/** A page that is not too much for the parser. */
interface ModestPage {
  readonly name: string
  readonly html: string
  readonly size: PageSize
}

/** What the libraries cannot cope with is the page's fault, not the program's. */
async function readSafely(source: ModestPage, notes: Notes): Promise<Article | null> {
  try {
    return await readPage(source, notes)
  } catch (error) {
    notes.skip('file-unreadable', { reason: brief(error instanceof Error ? error.message : error) })
    return null
  }
}

async function readPage({ name, html, size }: ModestPage, notes: Notes): Promise<Article | null> {
  const page = await openPage(html)
  const stated = pageMetadata(page)
  const whole = pageBlocks(page.body)
  const content = size.elements <= mostExtracted ? await mainContent(page) : null
  const main = content?.content ? pageBlocks(content.content) : []
  if (main.length === 0 && whole.length > 0) notes.doubt('main-content-guessed')
  const blocks = main.length > 0 ? main : whole
  const headline = headlineOf(tidy(content?.title ?? page.title), stated.heading)
  const body = joinBlocks(withHeadline(blocks, headline))
  if (body.text === '') {
    notes.skip('file-no-text')
    return null
  }
  const made = headline === '' ? makeTitle(null, body.text, name) : null
  if (made) notes.doubtThis(made.doubt)
  const metadata = metadataOf(stated, content)
  return { id: null, metadata: { title: made?.title ?? headline, ...metadata }, ...body, layers: [] }
}

/** What the page calls itself often has the outlet behind it: then its heading is the headline. */
function headlineOf(title: string, heading: string): string {
  return heading !== '' && (title === '' || title.includes(heading)) ? heading : title
}

/** The extraction takes the headline away, but analysts tag it like any other sentence. */
function withHeadline(blocks: readonly TextBlock[], headline: string): readonly TextBlock[] {
  const isThere = blocks.slice(0, 3).some((block) => tidy(block.content) === headline)
  if (headline === '' || isThere) return blocks
  return [{ type: 'heading', level: 1, content: headline }, ...blocks]
}

/** What the page states outright goes before what the extraction concluded. */
function metadataOf(stated: PageMetadata, content: MainContent | null) {
  const { language, outlet, author, url, published } = stated
  return {
    language: language || languageTag(content?.lang ?? ''),
    source: {
      outlet: outlet || tidy(content?.siteName ?? ''),
      author: author || personName(content?.byline ?? ''),
      url,
      published,
    },
  }
}
