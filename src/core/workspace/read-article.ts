import type { Article } from '#core/model/article.ts'
import type { ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Library } from './library.ts'

/** Where articles are found. */
export interface Shelves {
  readonly store: ProjectStore
  readonly library: Library
}

/**
 * The article as the annotator who works here sees it: with the text that their layer is over. A corrected text shows
 * only once they have carried their layer over to it, so that no tag ever stands at a place that nobody has looked at.
 */
export async function readArticle(shelves: Shelves, id: string): Promise<Result<Article>> {
  const current = await readNewest(shelves, id)
  if (!current.ok) return current
  return withText(shelves.store, current.value, shelves.library.myText(id) ?? current.value.sha256)
}

/** The article with its newest text. */
export async function readNewest({ store, library }: Shelves, id: string): Promise<Result<Article>> {
  return library.has(id) ? store.readArticle(id) : fail('article-unknown', { article: id })
}

/** `article` with the one of its texts that has this hash. */
export async function withText(
  store: ProjectStore,
  article: Article,
  sha256: string,
): Promise<Result<Article>> {
  if (sha256 === article.sha256) return succeed(article)
  const earlier = await store.readEarlier(article.id, sha256)
  if (!earlier.ok) return earlier
  const { text, blocks, origin } = earlier.value
  return succeed({ ...article, text, blocks, origin, sha256 })
}
