import { countLeading } from './count-leading.ts'

/** A word with the blanks behind it, or a mark with those; `start` and `end` in UTF-16 code units. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Token `oldIndex` of the one text and `newIndex` of the other begin a run of tokens that each text has only once. */
export interface TokenAnchor {
  readonly oldIndex: number
  readonly newIndex: number
}

/** How many tokens a run has: enough to be somebody's sentence, few enough to survive a correction nearby. */
export const runLength = 4

const token = /[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu

export function tokensOf(text: string, base = 0): readonly Token[] {
  return Array.from(text.matchAll(token), (match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
    text: match[0],
  }))
}

/**
 * The longest sequence of runs that stand in both texts in the same order, as in patience diff (B. Cohen): since a run
 * must be unique in either text, no look-alike can be taken for it. O(n log n).
 */
export function tokenAnchors(before: readonly Token[], after: readonly Token[]): readonly TokenAnchor[] {
  const oldRuns = uniqueRuns(before)
  const shared = [...uniqueRuns(after)].flatMap(([run, newIndex]) => {
    const oldIndex = oldRuns.get(run)
    return oldIndex === undefined ? [] : [{ oldIndex, newIndex }]
  })
  return longestRising(shared.toSorted((a, b) => a.oldIndex - b.oldIndex))
}

/** Runs that occur once, with the index of their first token. */
function uniqueRuns(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const repeated = new Set<string>()
  for (let index = 0; index + runLength <= tokens.length; index++) {
    const run = tokens
      .slice(index, index + runLength)
      .map(({ text }) => text)
      .join('')
    if (found.has(run)) repeated.add(run)
    found.set(run, index)
  }
  for (const run of repeated) found.delete(run)
  return found
}

/** The longest part of `anchors` (by `oldIndex`) whose `newIndex` rises too (M. Fredman, 1975). */
function longestRising(anchors: readonly TokenAnchor[]): readonly TokenAnchor[] {
  const tails: number[] = []
  const before = anchors.map((anchor, index) => {
    const isLess = (tail: number) => (anchors[tail]?.newIndex ?? 0) < anchor.newIndex
    const length = countLeading(tails, isLess)
    tails[length] = index
    return length === 0 ? -1 : (tails[length - 1] ?? -1)
  })
  const rising: TokenAnchor[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at]
    if (anchor) rising.push(anchor)
  }
  return rising.toReversed()
}
