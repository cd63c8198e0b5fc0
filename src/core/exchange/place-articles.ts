import { isVersionOf } from '#core/anchor/is-version.ts'
import type { Article } from '#core/model/article.ts'
import { isIdentifier } from '#core/model/identifier.ts'
import { indexArticles } from '#core/import/article-index.ts'
import { type KnownHead, matchArticle } from './match-articles.ts'

/** Where an article of an exchange file has its place here; `id` is ours, or the one that it will have. */
export interface Placing {
  readonly type: 'known' | 'new' | 'other-text'
  readonly article: Article
  readonly id: string
}

export interface Shelf {
  readonly heads: readonly KnownHead[]
  readonly texts: ReadonlyMap<string, string>
  /** Ids of theirs that are articles of their own in any case. */
  readonly separate: readonly string[]
}

/** Articles of ours whose texts decide whether they are other versions of `articles`. */
export function candidatesOf(articles: readonly Article[], heads: readonly KnownHead[]): readonly string[] {
  return articles.flatMap((article) => {
    const match = matchArticle(article, heads)
    return match.type === 'candidate' ? [match.id] : []
  })
}

/** By the id that each article has in the file. */
export function placeArticles(articles: readonly Article[], shelf: Shelf): ReadonlyMap<string, Placing> {
  const index = indexArticles(shelf.heads)
  const placings = new Map<string, Placing>()
  for (const article of articles) {
    const known = findOurs(article, shelf)
    const id = known?.id ?? freeId(article, (taken) => index.isTaken(taken))
    if (!known) index.add({ ...article, id })
    placings.set(article.id, { type: known?.type ?? 'new', article, id })
  }
  return placings
}

function findOurs(article: Article, { heads, texts, separate }: Shelf): Pick<Placing, 'type' | 'id'> | null {
  const match = matchArticle(article, heads)
  if (match.type === 'known') return { type: 'known', id: match.id }
  if (match.type === 'none' || separate.includes(article.id)) return null
  const text = texts.get(match.id)
  return text !== undefined && isVersionOf(article.text, text) ? { type: 'other-text', id: match.id } : null
}

/** Its own id, else that and as much of the text's hash as it takes to be free. */
function freeId({ id, sha256 }: Article, isTaken: (id: string) => boolean): string {
  const made = [8, 16, sha256.length].map((length) => `${id.slice(0, 50)}-${sha256.slice(0, length)}`)
  return [id, ...made].find((wanted) => isIdentifier(wanted) && !isTaken(wanted)) ?? `article-${sha256}`
}
