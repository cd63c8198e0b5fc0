import type { Scheme } from '#core/model/scheme.ts'
import type { AlphaUTally } from './alpha-u.ts'
import type { NotStated, ReportSums } from './report-sums.ts'
import type { Coding } from './shapes.ts'
import type { SpanCount, SpanCounts } from './span-scores.ts'
import type { UTally } from './u-alpha-tally.ts'

/** The tallies of several articles put together. */
export interface PooledTally {
  readonly overall: UTally
  readonly kinds: readonly { readonly u: UTally; readonly alphaU: AlphaUTally }[]
  readonly spans: SpanCounts
  readonly relations: SpanCount
  readonly kind: Coding
  readonly stances: readonly { readonly nominal: Coding; readonly ordinal: Coding }[]
  readonly units: number
  /** The share of the text, a character counted once an annotator, on which an annotator's own spans overlap. */
  readonly overlapShare: number
}

const NOTHING: Coding = { items: [] }

/** Reads a list of sums; nothing may be added to its places once it was called. */
export function tallyReader(
  sums: ReportSums,
  { values }: Scheme,
  notStated: NotStated,
): (list: Float64Array) => PooledTally {
  const scores = new Map<unknown, number | null>(values.map(({ id, score }) => [id, score]))
  const unstated = notStated === 'value' ? '' : null
  const [kind, ...stances] = sums.questions.map(({ reader }) => ({
    nominal: reader((answer) => answer ?? unstated),
    ordinal: reader((answer) => scores.get(answer) ?? null),
  }))
  return (list) => {
    const overall = sums.overall.read(list)
    const { exact, overlap, partial } = sums.spans
    return {
      overall,
      kinds: sums.kinds.map(({ u, alphaU }) => ({ u: u.read(list), alphaU: alphaU.read(list) })),
      spans: { exact: exact.read(list), overlap: overlap.read(list), partial: partial.read(list) },
      relations: sums.relations.read(list),
      kind: kind?.nominal(list) ?? NOTHING,
      stances: stances.map(({ nominal, ordinal }) => ({ nominal: nominal(list), ordinal: ordinal(list) })),
      units: list[sums.unitsAt] ?? 0,
      overlapShare: overall.judged === 0 ? 0 : (list[sums.doubledAt] ?? 0) / overall.judged,
    }
  }
}
