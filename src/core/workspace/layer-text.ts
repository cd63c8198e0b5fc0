import type { Change } from '#core/change/change.ts'
import type { Reason } from '#core/change/history.ts'
import { textUnder } from '#core/change/text-under.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { withText } from './read-article.ts'

/** The article with the text that `layer` is over: `known`, or where it is another one, what the store has. */
export async function articleUnder(
  store: ProjectStore,
  known: Article,
  layer: Layer,
): Promise<Result<Article>> {
  if (textUnder(known, layer) === known.sha256) return succeed(known)
  const newest = await store.readArticle(known.id)
  if (!newest.ok) return newest
  const under = textUnder(newest.value, layer)
  return under === null ? succeed(known) : withText(store, newest.value, under)
}

/** The article that the next annotation of `layer` is made on: an empty layer goes along with whatever text comes. */
export async function articleFor(store: ProjectStore, known: Article, layer: Layer): Promise<Article> {
  if (layer.annotations.length > 0) return known
  const newest = await store.readArticle(known.id)
  return newest.ok ? newest.value : known
}

interface Step {
  readonly reason: Reason
  readonly change: Change
}

/**
 * The change of `step`; where it puts the first annotations into an empty layer of an article that has had several
 * texts, with a note which of them they are over.
 */
export function withTextNoted({ reason, change }: Step, layer: Layer, article: Article): Change {
  const isBegun = layer.annotations.length === 0 && change.annotations.added.length > 0
  const isNoted = change.text !== undefined || layer.text === article.sha256
  if (!isBegun || isNoted || !article.earlier || reason === 'undo' || reason === 'redo') return change
  return { ...change, text: [layer.text ?? null, article.sha256] }
}
