import search from 'approx-string-match'
import { diffArrays } from 'diff'

/**
 * How far `found` is `quote`, from 0 to 1: 1 − d / (|found| + |quote|), where d counts the characters (UTF-16 code
 * units) to insert and delete (normalised indel similarity, the ratio 2M/T of J. Ratcliff and D. Metzener with M from
 * the longest common subsequence). 0 where more than seven tenths would have to be exchanged.
 */
export function quoteSimilarity(found: string, quote: string): number {
  if (found === quote) return 1
  const length = found.length + quote.length
  const parts = diffArrays(found.split(''), quote.split(''), { maxEditLength: Math.ceil(length * 0.7) })
  if (!parts) return 0
  const edits = parts.reduce((sum, part) => (part.added || part.removed ? sum + part.value.length : sum), 0)
  return 1 - edits / length
}

/**
 * How far `context` is to be found in `nearby`, from 0 to 1: one minus the errors of its best approximate occurrence
 * over its length, as Hypothesis' client scores the text before and behind a quote. 1 where there is no context.
 */
export function contextSimilarity(nearby: string, context: string): number {
  if (context === '' || nearby === context) return 1
  const errors = search(nearby, context, context.length)[0]?.errors ?? context.length
  return 1 - errors / context.length
}
