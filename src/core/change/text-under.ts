import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'

/**
 * Which text of `article` a layer stands over. A layer without annotations stands over none, so any text will do: then
 * that is null.
 */
export function textUnder(
  article: Pick<Article, 'sha256' | 'earlier'>,
  layer: Pick<Layer, 'text'> & { readonly annotations: readonly unknown[] | number },
): string | null {
  const count = typeof layer.annotations === 'number' ? layer.annotations : layer.annotations.length
  if (count === 0) return null
  return layer.text ?? article.earlier?.[0]?.sha256 ?? article.sha256
}

/** Whether the offsets of `layer` are over the text of `article`. */
export function isOver(
  article: Pick<Article, 'sha256' | 'earlier'>,
  layer: Pick<Layer, 'text' | 'annotations'>,
): boolean {
  const under = textUnder(article, layer)
  return under === null || under === article.sha256
}
