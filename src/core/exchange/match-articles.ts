import type { Article } from '#core/model/article.ts'
import { foldCase } from '#core/import/fold-case.ts'

/** What is known of an article of ours without reading it. */
export type KnownHead = Pick<Article, 'id' | 'title' | 'sha256' | 'source' | 'earlier'>

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

/** How much of the shorter text two versions of one article must share. */
const enough = 0.4

/** Whether two texts are versions of one: the share of the shorter one's runs of three words that both have. */
export function isVersionOf(a: string, b: string): boolean {
  const [shorter, longer] = [runsOf(a), runsOf(b)].toSorted((x, y) => x.size - y.size)
  if (!shorter || !longer || shorter.size === 0) return false
  const shared = [...shorter].filter((run) => longer.has(run)).length
  return shared / shorter.size >= enough
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const length = Math.min(3, words.length)
  const runs = words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '))
  return new Set(length === 0 ? [] : runs)
}
