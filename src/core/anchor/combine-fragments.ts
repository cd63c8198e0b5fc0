import type { Range } from '#core/model/article.ts'
import type { Fragment } from './fragment.ts'
import { quoteSimilarity } from './quote-similarity.ts'
import { checkRanges, quoteOf } from './span.ts'
import type { AnchorVerdict } from './verdict.ts'

interface Judged {
  readonly fragment: Fragment
  readonly verdict: AnchorVerdict
}

/** The verdict for a whole annotation: as good as that of its worst fragment, and only if they stay in order. */
export function combine(judged: readonly Judged[], newText: string): AnchorVerdict {
  const [first] = judged
  if (first && judged.length === 1) return first.verdict
  const ranges: Range[] = []
  for (const { verdict } of judged) {
    if (verdict.type === 'orphaned') return { ...verdict, candidates: [] }
    ranges.push(...verdict.ranges)
  }
  const isInOrder = ranges.every((range, i) => i === 0 || (ranges[i - 1]?.end ?? 0) < range.start)
  if (!isInOrder || !checkRanges(newText, ranges).ok)
    return { type: 'orphaned', reason: 'fragments', candidates: [] }
  return together(judged, ranges, newText)
}

function together(judged: readonly Judged[], ranges: readonly Range[], newText: string): AnchorVerdict {
  if (judged.some(({ verdict }) => verdict.type === 'fuzzy')) {
    const quote = judged.map(({ fragment }) => fragment.quote).join(' ')
    const found = quoteOf(newText, ranges)
    const similarity = quoteSimilarity(found, quote)
    return { type: 'fuzzy', ranges, found, similarity, candidates: [{ ranges, found, similarity }] }
  }
  if (judged.every(({ verdict }) => verdict.type === 'exact')) return { type: 'exact', ranges }
  const [first] = judged
  return { type: 'moved', ranges, by: (ranges[0]?.start ?? 0) - (first?.fragment.range?.start ?? 0) }
}
