import type { Article, ArticleMetadata } from '#core/model/article.ts'
import type { Result } from '#core/problem/result.ts'
import type { ImportTarget } from './import.ts'
import { readArticle, readNewest } from './read-article.ts'

/** Gives an article other metadata; the text stays. */
export async function editArticle(
  { store, library }: ImportTarget,
  id: string,
  metadata: ArticleMetadata,
): Promise<Result<Article>> {
  const article = await readNewest({ store, library }, id)
  if (!article.ok) return article
  const edited = { ...article.value, ...metadata }
  const written = await store.writeArticle(edited)
  if (!written.ok) return written
  library.putArticle(edited)
  return readArticle({ store, library }, id)
}
