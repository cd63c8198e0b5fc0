import type { z } from 'zod'
import { type Article, articleSchema } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import { articleSummarySchema, type LayerSummary } from './views.ts'

export function summariseLayer(layer: Layer): LayerSummary {
  const counts: Record<string, number> = {}
  for (const { kind } of layer.annotations) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    annotator: layer.annotator,
    status: layer.status,
    annotations: layer.annotations.length,
    relations: layer.relations.length,
    counts,
    ...(layer.orphans && { orphans: layer.orphans.length }),
    ...(layer.text !== undefined && { text: layer.text }),
  }
}

/** What the library keeps of an article once its text has been read. */
export const articleHeadSchema = articleSummarySchema
  .unwrap()
  .omit({ mine: true, others: true, gold: true, colleagues: true, text: true, isBehind: true, file: true })
  .extend(articleSchema.unwrap().pick({ sha256: true, earlier: true, origin: true }).shape)
  .readonly()
export type ArticleHead = z.infer<typeof articleHeadSchema>

export function headOf(article: Article): ArticleHead {
  const { id, title, language, source, importedAt, sha256, text, earlier, origin } = article
  return {
    id,
    title,
    language,
    source,
    importedAt,
    sha256,
    origin,
    length: text.length,
    ...(earlier && { earlier }),
  }
}
