import { textUnder } from '#core/change/text-under.ts'
import {
  type ArticleText,
  type CarryRequest,
  judgeLayer,
  judgeOrphans,
  type JudgedAnnotation,
} from '#core/change/carry-over.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import { withText } from './read-article.ts'
import type { JudgedItem, VerdictTally } from './revision-views.ts'

/** What becomes of everything in a layer, with a place or without. */
export function judgeAll(request: CarryRequest): readonly JudgedAnnotation[] {
  return [...judgeLayer(request), ...judgeOrphans(request)]
}

export function itemOf({ annotation: { id, kind, quote }, verdict, was }: JudgedAnnotation): JudgedItem {
  return { id, kind, quote, verdict, was }
}

/** The text that `layer` is over; null where it is over none or the text is not to be had. */
export async function textBelow(
  store: ProjectStore,
  { id }: Article,
  layer: Layer,
): Promise<ArticleText | null> {
  const newest = await store.readArticle(id)
  if (!newest.ok) return null
  const under = textUnder(newest.value, layer)
  const article = under === null ? newest : await withText(store, newest.value, under)
  return article.ok ? article.value : null
}

/** The texts that the orphans of `layer` are over, by SHA-256, as far as they are to be had. */
export async function textsOfOrphans(
  store: ProjectStore,
  { id }: Article,
  { orphans = [] }: Layer,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const newest = await store.readArticle(id)
  if (!newest.ok) return texts
  for (const hash of new Set(orphans.map(({ text }) => text))) {
    const article = await withText(store, newest.value, hash)
    if (article.ok) texts.set(hash, article.value.text)
  }
  return texts
}

export function tallyOf(judged: readonly JudgedAnnotation[]): VerdictTally {
  const count = (type: keyof VerdictTally) => judged.filter(({ verdict }) => verdict.type === type).length
  return {
    exact: count('exact'),
    moved: count('moved'),
    fuzzy: count('fuzzy'),
    orphaned: count('orphaned'),
  }
}
