import { hull } from '#core/anchor/span.ts'
import type { Range } from '#core/model/article.ts'
import { type Problem, problem, type ProblemCode } from '#core/problem/problem.ts'
import { clip } from './clip.ts'
import type { StatedSpan } from './stated-span.ts'

/** How much of a quote a message shows, in UTF-16 code units. */
const shown = 60

/** Why a span cannot be where the file states it; `length` of the text in the file's unit. */
export function misplaced(span: StatedSpan, reason: ProblemCode, length: number): Problem {
  const { start, end } = hull(span.ranges)
  const params = { id: span.id, start, end }
  switch (reason) {
    case 'range-empty':
      return problem('span-empty', params)
    case 'range-splits-character':
      return problem('span-splits-character', params)
    case 'ranges-overlap':
      return problem('span-overlaps', { id: span.id })
    default:
      return problem('span-outside', { ...params, length })
  }
}

/** What stands at the stated place, and where in the file's unit the quote stands instead. */
export interface Misquote {
  readonly found: string
  readonly elsewhere: Range | null
}

export function misquote(span: StatedSpan, { found, elsewhere }: Misquote): Problem {
  const { start, end } = hull(span.ranges)
  const params = { id: span.id, start, end, quote: clip(span.quote ?? '', shown), found: clip(found, shown) }
  if (!elsewhere) return problem('quote-differs', params)
  return problem('quote-elsewhere', {
    ...params,
    elsewhereStart: elsewhere.start,
    elsewhereEnd: elsewhere.end,
  })
}

/** Where `quote` stands closest to `offset`; null where it does not. */
export function nearest(text: string, quote: string, offset: number): number | null {
  if (quote === '') return null
  const candidates = [text.lastIndexOf(quote, offset), text.indexOf(quote, offset)].filter((at) => at >= 0)
  const [first, second] = candidates
  if (first === undefined || second === undefined) return first ?? null
  return offset - first <= second - offset ? first : second
}
