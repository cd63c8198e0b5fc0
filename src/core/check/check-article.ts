import type { Article, Block } from '#core/model/article.ts'
import { textHash } from '#core/model/text-hash.ts'
import { type Problem, problem } from '#core/problem/problem.ts'

/** What is wrong with an article in itself. */
export function checkArticle({ text, sha256, blocks }: Article): readonly Problem[] {
  const isOutside = ({ start, end }: Block) => start >= end || end > text.length
  return [
    ...(textHash(text) === sha256 ? [] : [problem('hash-differs')]),
    ...(blocks.some(isOutside) ? [problem('block-outside')] : []),
  ]
}
