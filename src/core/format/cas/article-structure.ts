import { languageTag, webAddress } from '#core/format/metadata.ts'
import type { Article, ArticleMetadata } from '#core/model/article.ts'
import { type Status, statusSchema } from '#core/model/layer.ts'
import { type CasStructure, type CasValue, textOf } from './cas.ts'
import { own } from './own-types.ts'

/** What the structure that Standpoint writes beside the annotations says of the article and the layer. */
export interface StatedArticle {
  readonly id: string
  readonly metadata: ArticleMetadata
  /** Null where there is no layer. */
  readonly status: Status | null
}

/** Null for a structure that Standpoint did not write. */
export function readArticle(structure: CasStructure): StatedArticle | null {
  const id = textOf(structure, 'id')
  if (structure.type !== own.article || id === '') return null
  const [outlet = '', author = '', url = '', published = ''] = ['outlet', 'author', 'url', 'published'].map(
    (name) => textOf(structure, name),
  )
  const status = statusSchema.safeParse(textOf(structure, 'status'))
  return {
    id,
    metadata: {
      title: textOf(structure, 'title'),
      language: languageTag(textOf(structure, 'language')),
      source: { outlet, author, url: webAddress(url), published },
    },
    status: status.success ? status.data : null,
  }
}

export function articleFeatures(
  { id, title, language, source }: Article,
  status: Status | null,
): ReadonlyMap<string, CasValue> {
  const { outlet, author, url, published } = source
  const stated = { id, title, language, outlet, author, url, published, status: status ?? '' }
  return new Map(Object.entries(stated).filter(([, value]) => value !== ''))
}
