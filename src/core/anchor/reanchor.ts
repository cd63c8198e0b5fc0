import type { Annotation } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import { alignTexts } from './align-texts.ts'
import { type Alignment, alignment } from './alignment.ts'
import { byScore, type Candidate, farCandidates, nearCandidates } from './candidates.ts'
import { combine } from './combine-fragments.ts'
import { type Fragment, fragmentsOf, isWholeWords } from './fragment.ts'
import { contextLength } from './span.ts'
import type { AnchorCandidate, AnchorVerdict } from './verdict.ts'

/** What is known of an annotation's place: its ranges over the old text, and what it quotes. */
export type Anchored = Pick<Annotation, 'ranges' | 'quote' | 'prefix' | 'suffix'>

/** A candidate below this is not what was meant; two unrelated passages of one language score up to 0.4. */
const plausible = 0.65
/** From here on an unchanged quote is placed without asking: the text on one side of it is there too. */
const sure = 0.8
/** Far from it, only the very words could come near this: both sides of the quote are there too. */
const settled = 0.87
/** How much better than the next one a candidate has to be. */
const margin = 0.1
/** How many places an analyst is offered. */
const mostOffered = 5
/**
 * A candidate with a larger share of characters that stood elsewhere in the old text is that other passage; where the
 * old text says the same twice, nobody can tell which of them is left.
 */
const foreignShare = 0.5

/**
 * Where annotations over `oldText` belong in `newText`; null where the old text is not known and only quotes and their
 * surroundings can be gone by. After the W3C Web Annotation Data Model's selectors (text position, and text quote
 * with prefix and suffix) and the fuzzy anchoring of Hypothesis, but in doubt it asks: a passage of the old text that
 * stands unchanged elsewhere is never taken for one that is gone, and a look-alike nearly as good as the best one
 * makes the annotation an orphan.
 */
export function reanchorer(oldText: string | null, newText: string): (annotation: Anchored) => AnchorVerdict {
  const aligned = oldText === null ? alignment([], []) : alignTexts(oldText, newText)
  const texts = { oldText, newText, aligned }
  return (annotation) => {
    const fragments = fragmentsOf(annotation, oldText)
    return combine(
      fragments.map((fragment) => ({ fragment, verdict: judge(fragment, texts) })),
      newText,
    )
  }
}

/** The verdict for one annotation; `reanchorer` compares the texts only once for many. */
export function reanchor(annotation: Anchored, oldText: string | null, newText: string): AnchorVerdict {
  return reanchorer(oldText, newText)(annotation)
}

interface Texts {
  readonly oldText: string | null
  readonly newText: string
  readonly aligned: Alignment
}

function judge(fragment: Fragment, texts: Texts): AnchorVerdict {
  const kept = unchangedPlace(fragment, texts)
  return kept && fragment.range ? placed(fragment.range, kept) : searched(fragment, texts)
}

/** The quote with all of its context in an unchanged stretch that is no look-alike: nothing needs to be searched for. */
function unchangedPlace({ range, prefix, quote, suffix }: Fragment, texts: Texts): Range | null {
  const { oldText, newText, aligned } = texts
  if (!range || oldText === null) return null
  const around = withContext(range, oldText)
  const wide = aligned.unchanged(around)
  if (!wide) return null
  const by = wide.start - around.start
  const there = { start: range.start + by, end: range.end + by }
  if (aligned.isUnique(around) || oldText === newText) return there
  const whole = prefix + quote + suffix
  return occurrences(oldText, whole) === occurrences(newText, whole) ? there : null
}

function withContext({ start, end }: Range, { length }: string): Range {
  return { start: Math.max(0, start - contextLength), end: Math.min(length, end + contextLength) }
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++
  return count
}

function placed(from: Range | null, to: Range): AnchorVerdict {
  const by = to.start - (from?.start ?? to.start)
  return from && by === 0 ? { type: 'exact', ranges: [to] } : { type: 'moved', ranges: [to], by }
}

function searched(fragment: Fragment, { oldText, newText, aligned }: Texts): AnchorVerdict {
  const { range, prefix, quote, suffix } = fragment
  const place = range && placeIn(aligned.place(range), newText)
  const isWhole = range === null || oldText === null || isWholeWords(oldText, range)
  const wanted = { ...fragment, place, isWhole }
  const isRepeated = oldText !== null && occurrences(oldText, prefix + quote + suffix) > 1
  const isForeign = (there: Range) =>
    range !== null &&
    !isRepeated &&
    aligned.foreignLength(there, range) > foreignShare * (there.end - there.start)
  const near = nearCandidates(newText, wanted)
  const isSettled = near.some((candidate) => candidate.score >= settled && !isForeign(candidate.range))
  const found = isSettled ? near : byScore([...near, ...farCandidates(newText, wanted)])
  const rivals = found.filter((candidate) => !isForeign(candidate.range))
  return decide(range, rivals, offered(found))
}

function placeIn({ start, end }: ReturnType<Alignment['place']>, { length }: string): Range {
  return { start, end: Math.max(start, end ?? length) }
}

function decide(
  from: Range | null,
  [best, ...others]: readonly Candidate[],
  candidates: readonly AnchorCandidate[],
): AnchorVerdict {
  if (!best) return { type: 'orphaned', reason: 'not-found', candidates }
  if (best.score < plausible) return { type: 'orphaned', reason: 'too-different', candidates }
  const next = others.find(({ range }) => !isNearlySame(range, best.range))
  if (next && next.score > best.score - margin) return { type: 'orphaned', reason: 'ambiguous', candidates }
  if (best.similarity === 1 && best.score >= sure) return placed(from, best.range)
  const { found, similarity, range } = best
  return { type: 'fuzzy', ranges: [range], found, similarity, candidates }
}

/** Two readings of one place are no rivals. */
function isNearlySame(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > Math.min(a.end - a.start, b.end - b.start) / 2
}

/** One reading of each place, best first; what resembles the quote by chance only is not offered. */
function offered(found: readonly Candidate[]): readonly AnchorCandidate[] {
  const distinct: Candidate[] = []
  for (const candidate of found) {
    const isNew = !distinct.some(({ range }) => isNearlySame(range, candidate.range))
    if (isNew && candidate.similarity >= 0.5) distinct.push(candidate)
    if (distinct.length === mostOffered) break
  }
  return distinct.map(({ range, found: words, similarity }) => ({
    ranges: [range],
    found: words,
    similarity,
  }))
}
