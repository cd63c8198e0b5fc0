import { z } from 'zod'
import type { Inventory } from '#core/ports.ts'
import { type ArticleHead, articleHeadSchema } from './summary.ts'
import { articleSummarySchema, type LayerSummary, layerSummarySchema } from './views.ts'

const goldSchema = articleSummarySchema.unwrap().shape.gold

/**
 * What the library knew of a project when it was last opened, each with the mark of the files that it was read from. It
 * is derived: where anything about it is in doubt, the files are read.
 */
const indexSchema = z
  .object({
    version: z.literal(1),
    articles: z
      .array(
        z
          .object({
            mark: z.string(),
            head: articleHeadSchema,
            gold: goldSchema,
            layers: z
              .array(z.object({ mark: z.string(), summary: layerSummarySchema }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type LibraryIndex = z.infer<typeof indexSchema>

/** What the library holds of one article. */
export interface Shelf {
  readonly head: ArticleHead
  readonly layers: ReadonlyMap<string, LayerSummary>
  readonly gold: z.infer<typeof goldSchema>
}

/**
 * What still holds of an index that was kept, by article: all whose files bear the mark that they bore then. `gold` is
 * null where any layer of the article is another one than it was counted from.
 */
export function recall(kept: unknown, inventory: Inventory): ReadonlyMap<string, Shelf> {
  const index = indexSchema.safeParse(kept)
  const marks = marksOf(inventory)
  const shelves = new Map<string, Shelf>()
  for (const { mark, head, gold, layers } of index.success ? index.data.articles : []) {
    if (marks.articles.get(head.id) !== mark) continue
    const now = marks.layers.get(head.id) ?? new Map<string, string | null>()
    const same = layers.filter((one) => now.get(one.summary.annotator) === one.mark)
    const isWhole = same.length === now.size && same.length === layers.length
    shelves.set(head.id, {
      head,
      layers: new Map(same.map(({ summary }) => [summary.annotator, summary])),
      gold: isWhole ? gold : null,
    })
  }
  return shelves
}

/** An index of `shelves`, which were read from the files of `inventory`; what `isDoubted` is left to be read again. */
export function indexOf(
  shelves: Iterable<Shelf>,
  inventory: Inventory,
  isDoubted: (article: string, annotator?: string) => boolean,
): LibraryIndex {
  const marks = marksOf(inventory)
  const articles: LibraryIndex['articles'][number][] = []
  for (const { head, gold, layers } of shelves) {
    const mark = marks.articles.get(head.id)
    if (!mark || isDoubted(head.id)) continue
    const sound = [...layers.values()].flatMap((summary) => {
      const now = marks.layers.get(head.id)?.get(summary.annotator)
      return now && !isDoubted(head.id, summary.annotator) ? [{ mark: now, summary }] : []
    })
    articles.push({ mark, head, gold: sound.length === layers.size ? gold : null, layers: sound })
  }
  return { version: 1, articles }
}

interface Marks {
  readonly articles: ReadonlyMap<string, string | null>
  /** By article and annotator. */
  readonly layers: ReadonlyMap<string, ReadonlyMap<string, string | null>>
}

function marksOf({ articles, layers }: Inventory): Marks {
  const byArticle = new Map<string, Map<string, string | null>>()
  for (const { key, mark } of layers) {
    const known = byArticle.get(key.article)
    if (known) known.set(key.annotator, mark)
    else byArticle.set(key.article, new Map([[key.annotator, mark]]))
  }
  return { articles: new Map(articles.map(({ key, mark }) => [key, mark])), layers: byArticle }
}
