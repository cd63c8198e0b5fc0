import type { Article } from '#core/model/article.ts'
import type { ProjectStore } from '#core/ports.ts'
import { fail, type Result } from '#core/problem/result.ts'
import type { Library } from './library.ts'

/** Where articles are found. */
export interface Shelves {
  readonly store: ProjectStore
  readonly library: Library
}

export async function readArticle({ store, library }: Shelves, id: string): Promise<Result<Article>> {
  const isKnown = library.heads().some((head) => head.id === id)
  return isKnown ? store.readArticle(id) : fail('article-unknown', { article: id })
}
