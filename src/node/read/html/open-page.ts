import type { Readability as Extractor } from '@mozilla/readability'

let parser: DOMParser | null = null

/**
 * A page as a tree. What a DOMParser makes has no window: scripts, event handlers, frames, pictures and style sheets
 * are nodes like any other, and nothing is ever requested. Parts without text for a reader are taken out.
 */
export async function openPage(html: string): Promise<Document> {
  const page = await inertPage(html)
  for (const element of page.querySelectorAll('svg, math, style, template, iframe, object')) element.remove()
  return page
}

/** All of the page, also what no reader reads. */
export async function inertPage(html: string): Promise<Document> {
  parser ??= await createParser()
  return parser.parseFromString(html, 'text/html')
}

async function createParser(): Promise<DOMParser> {
  const { JSDOM, VirtualConsole } = await import('jsdom')
  const { DOMParser } = new JSDOM('', { virtualConsole: new VirtualConsole() }).window
  return new DOMParser()
}

export type MainContent = NonNullable<ReturnType<Extractor<Node>['parse']>>

/** The page's article and what the page calls it; null where nothing stands out. Takes the page apart. */
export async function mainContent(page: Document): Promise<MainContent | null> {
  const { Readability } = await import('@mozilla/readability')
  return new Readability<Node>(page, { serializer: (node) => node }).parse()
}
