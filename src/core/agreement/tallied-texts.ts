import type { Scheme } from '#core/model/scheme.ts'
import { tallyArticle } from './article-tally.ts'
import { type CountedText, marksOf, unitsOf } from './counted-text.ts'
import { disjointUnits } from './partition.ts'
import { type PresenceClass, presenceClass } from './part-shares.ts'
import { type PooledTally, tallyReader } from './pooled-tally.ts'
import { type NotStated, type ReportSums, reportSums } from './report-sums.ts'
import { pieceOf, type Work } from './work.ts'

/** Texts that two or more annotators worked on, each tallied once for every figure that it is in. */
export interface Tallied {
  readonly texts: readonly CountedText[]
  readonly classes: readonly PresenceClass[]
  readonly sums: ReportSums
  readonly read: (list: Float64Array) => PooledTally
}

interface Terms {
  readonly annotators: readonly string[]
  readonly scheme: Scheme
  readonly notStated: NotStated
}

/** For each kind of the scheme the length of its longest unit, those that share text taken for one. */
function* longestUnits(texts: readonly CountedText[], { kinds }: Scheme): Work<readonly number[]> {
  const longest = kinds.map(() => 0)
  for (const [index, { layers }] of texts.entries()) {
    yield index / texts.length
    for (const layer of layers) {
      const units = unitsOf(marksOf(layer))
      for (const [kind, { id }] of kinds.entries())
        for (const { begin, end } of disjointUnits(units, id))
          longest[kind] = Math.max(longest[kind] ?? 0, end - begin)
    }
  }
  return longest
}

/** About how much of the work is done when the longest units are known. */
const MEASURED = 0.1

export function* tallyTexts(
  texts: readonly CountedText[],
  { annotators, scheme, notStated }: Terms,
): Work<Tallied> {
  const sums = reportSums(scheme, yield* pieceOf(longestUnits(texts, scheme), 0, MEASURED))
  const classes = new Map<string, PresenceClass>()
  for (const [article, text] of texts.entries()) {
    yield MEASURED + ((1 - MEASURED) * article) / texts.length
    const present = text.layers.map(({ annotator }) => annotator)
    const those = classes.get(present.join()) ?? presenceClass(present)
    classes.set(present.join(), those)
    tallyArticle(text, article, { annotators, sums, writer: those.writer })
  }
  return { texts, classes: [...classes.values()], sums, read: tallyReader(sums, scheme, notStated) }
}
