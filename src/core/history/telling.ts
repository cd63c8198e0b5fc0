import { clip } from '#core/format/clip.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { HistoryPhrases } from './english.ts'
import type { HistoryDetail } from './history-record.ts'

/** In what words and by which labels the history is told. */
export interface Telling {
  readonly phrases: HistoryPhrases
  readonly scheme: Scheme
}

export type DetailOf<T extends HistoryDetail['type']> = Extract<HistoryDetail, { type: T }>

/** A sentence of a quote, in UTF-16 code units, stays readable in a list. */
const longestQuote = 80

/** The id itself where the scheme has no such thing any more. */
export function labelOf(
  items: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return items.find((item) => item.id === id)?.label ?? id
}

/** One line that does not fill the list. */
export function short(text: string): string {
  return clip(text.replaceAll(/\s+/g, ' '), longestQuote)
}

export type Params = Readonly<Record<string, string | number>>

export function fill(phrase: string, params: Params): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
