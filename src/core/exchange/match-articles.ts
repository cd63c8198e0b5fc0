import type { Article } from '#core/model/article.ts'
import { foldCase } from '#core/import/fold-case.ts'

/** What is known of an article of ours without reading it. */
export type KnownHead = Pick<Article, 'id' | 'title' | 'sha256' | 'source' | 'origin' | 'earlier'>

/** `known`: we have this very text. `candidate`: one of ours may be the same article with another text. */
export type ArticleMatch =
  | { readonly type: 'known'; readonly id: string }
  | { readonly type: 'candidate'; readonly id: string }
  | { readonly type: 'none' }

/** By text, then by id, address, title; a title or an address that several of ours have says nothing. */
export function matchArticle(incoming: Article, ours: readonly KnownHead[]): ArticleMatch {
  const same = ours.find(({ sha256 }) => sha256 === incoming.sha256)
  if (same) return { type: 'known', id: same.id }
  const { id, title, source } = incoming
  const candidate =
    ours.find((head) => head.id === id) ??
    only(ours.filter((head) => source.url !== '' && head.source.url === source.url)) ??
    only(ours.filter((head) => title !== '' && foldCase(head.title) === foldCase(title)))
  return candidate ? { type: 'candidate', id: candidate.id } : { type: 'none' }
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
