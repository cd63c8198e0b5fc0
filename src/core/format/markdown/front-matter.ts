import { parse } from 'yaml'
import { z } from 'zod'
import { brief, membersOf } from '#core/format/json.ts'
import { isoDate } from '#core/format/iso-date.ts'
import { languageTag, webAddress } from '#core/format/metadata.ts'
import type { Notes } from '#core/format/notes.ts'
import type { ArticleMetadata } from '#core/model/article.ts'

/** A Markdown file in its two parts; `yaml` null where it begins with the text. */
export interface SplitMarkdown {
  readonly yaml: string | null
  readonly markdown: string
}

const opening = /^---[ \t]*\n/
const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m

/** Parts the front matter, between two lines of dashes at the file's beginning, from the text. */
export function splitFrontMatter(text: string): SplitMarkdown {
  const open = opening.exec(text)
  if (!open) return { yaml: null, markdown: text }
  const rest = text.slice(open[0].length)
  const close = closing.exec(rest)
  if (!close) return { yaml: null, markdown: text }
  return { yaml: rest.slice(0, close.index), markdown: rest.slice(close.index + close[0].length) }
}

/** What front matter says of an article; members that it lacks are ''. A title that is '' is to be found elsewhere. */
export function readFrontMatter(yaml: string, notes: Notes): ArticleMetadata {
  const members = parseYaml(yaml, notes)
  const field = (...names: readonly string[]) =>
    names.map((name) => textOf(members[name])).find(Boolean) ?? ''
  const stated = field('date', 'published')
  const published = isoDate(stated)
  if (stated !== '' && published === '') notes.doubt('date-unreadable', { date: stated })
  return {
    title: field('title'),
    language: languageTag(field('language', 'lang')),
    source: {
      outlet: field('outlet', 'source', 'publication'),
      author: field('author', 'authors'),
      url: webAddress(field('url', 'link')),
      published,
    },
  }
}

function parseYaml(yaml: string, notes: Notes): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' })
    return membersOf(value ?? {}, notes) ?? {}
  } catch (error) {
    notes.doubt('front-matter-invalid', { reason: brief(error instanceof Error ? error.message : error) })
    return {}
  }
}

const textSchema = z.union([z.string(), z.number().transform(String)])
const listSchema = z.array(textSchema).transform((items) => items.join(', '))

function textOf(value: unknown): string {
  const parsed = z.union([textSchema, listSchema]).safeParse(value)
  return parsed.success ? parsed.data.trim() : ''
}
