import { z } from 'zod'
import { isoDate } from '#core/format/iso-date.ts'
import { parseJson } from '#core/format/json.ts'
import { languageTag, webAddress } from '#core/format/metadata.ts'

/** What a page says of itself; '' where it does not say. */
export interface PageMetadata {
  readonly heading: string
  readonly language: string
  readonly outlet: string
  readonly author: string
  readonly url: string
  readonly published: string
}

const publishedTags = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
]
const languageTags = ['meta[http-equiv="content-language"]', 'meta[property="og:locale"]']

/** Addresses are taken as written and never resolved, so a `<base>` has no say. */
export function pageMetadata(page: Document): PageMetadata {
  const ld = linkedData(page)
  const language = [
    page.documentElement.getAttribute('lang') ?? '',
    ...contents(page, languageTags),
    ld.inLanguage,
  ]
  const time = page.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return {
    heading: tidy(page.querySelector('h1')?.textContent ?? ''),
    language: first(language.map(languageTag)),
    outlet: first([...contents(page, ['meta[property="og:site_name"]']), ld.publisher]),
    author: first([
      ...contents(page, ['meta[name="author"]', 'meta[property="article:author"]']).map(personName),
      ld.author,
    ]),
    url: first([canonical, ...contents(page, ['meta[property="og:url"]'])].map(webAddress)),
    published: first([...contents(page, publishedTags), ld.datePublished, time].map(isoDate)),
  }
}

/** One line, no outer blanks. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A name without "By"; '' for an address, or for what is too long to be a name. */
export function personName(stated: string): string {
  const name = tidy(stated).replace(/^by:?\s+/i, '')
  return name.length > 120 || /^https?:/i.test(name) ? '' : name
}

function contents(page: Document, selectors: readonly string[]): readonly string[] {
  return selectors.map((selector) => tidy(page.querySelector(selector)?.getAttribute('content') ?? ''))
}

function first(stated: readonly string[]): string {
  return stated.find((text) => text !== '') ?? ''
}

const nameSchema = z
  .union([z.string(), z.object({ name: z.string() }).transform((thing) => thing.name)])
  .catch('')
const namesSchema = z
  .union([z.array(nameSchema).transform((names) => names.filter(Boolean).join(', ')), nameSchema])
  .catch('')
const textSchema = z.string().catch('')
const linkedSchema = z.object({
  datePublished: textSchema,
  inLanguage: textSchema,
  publisher: nameSchema,
  author: namesSchema,
})
type LinkedData = z.infer<typeof linkedSchema>
const noLinkedData: LinkedData = { datePublished: '', inLanguage: '', publisher: '', author: '' }

/** Schema.org's description of the article, as a JSON script that is read and never run. */
function linkedData(page: Document): LinkedData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const found = scripts.flatMap((script) => {
    const json = parseJson(script.textContent ?? '')
    return json.ok ? candidates(json.value) : []
  })
  const parsed = found.map((item) => linkedSchema.safeParse(item)).flatMap((p) => (p.success ? [p.data] : []))
  return parsed.find((data) => data.datePublished !== '' || data.author !== '') ?? parsed[0] ?? noLinkedData
}

const graphSchema = z.object({ '@graph': z.array(z.unknown()) })

/** The things that a script describes: one, a list, or a graph. */
function candidates(value: unknown): readonly unknown[] {
  const graph = graphSchema.safeParse(value)
  if (graph.success) return graph.data['@graph']
  return Array.isArray(value) ? value : [value]
}
