import type { AnchorVerdict } from '#core/anchor/verdict.ts'
import { anchorOf, quoteOf } from '#core/anchor/span.ts'

/** The anchor of the `nth` occurrence of `quote`, counted from 0. */
export function anchoredIn(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote)
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`“${quote}” is not in the text`)
  return anchorOf(text, [{ start, end: start + quote.length }])
}

/** The words that a verdict leads to. */
export function quoteIn(text: string, verdict: AnchorVerdict): string | null {
  return verdict.type === 'orphaned' ? null : quoteOf(text, verdict.ranges)
}
