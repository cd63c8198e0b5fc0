import type { Scheme } from '#core/model/scheme.ts'
import { type Collector, createCollector } from './addends.ts'
import { type AlphaUSums, alphaUSums } from './alpha-u-sums.ts'
import { type AnswerSums, answerSums } from './answer-sums.ts'
import { type CountSums, countSums } from './count-sums.ts'
import type { Mark } from './counted-text.ts'
import { createPlaces } from './places.ts'
import type { Value } from './shapes.ts'
import type { SpanCriterion } from './span-scores.ts'
import { type UAlphaSums, uAlphaSums } from './u-alpha-sums.ts'

/** Whether a stance that is not stated is a missing value, or a value of its own where values have no order. */
export type NotStated = 'missing' | 'value'

/** Something that every span is asked, so that two annotators' answers can be compared. */
interface Question extends Omit<AnswerSums, 'codeOf'> {
  readonly codeOf: (mark: Mark) => number
}

/** Where everything that the figures are computed from stands in one list of sums, the same for all articles. */
export interface ReportSums {
  readonly overall: UAlphaSums
  readonly kinds: readonly KindSums[]
  readonly spans: Readonly<Record<SpanCriterion, CountSums>>
  readonly relations: CountSums
  /** The kind, then the stance toward each target. */
  readonly questions: readonly Question[]
  readonly unitsAt: number
  readonly doubledAt: number
  readonly size: () => number
  /** Collects what an article adds, one addend after another. */
  readonly collector: Collector
}

interface KindSums {
  readonly kind: string
  readonly u: UAlphaSums
  readonly alphaU: AlphaUSums
}

function question(sums: AnswerSums, answer: (mark: Mark) => Value | undefined): Question {
  return { ...sums, codeOf: (mark) => sums.codeOf(answer(mark)) }
}

/** `longest` gives for each kind a length that no unit of it exceeds. */
export function reportSums({ kinds, targets }: Scheme, longest: readonly number[]): ReportSums {
  const places = createPlaces()
  return {
    overall: uAlphaSums(places),
    kinds: kinds.map(({ id }, index) => ({
      kind: id,
      u: uAlphaSums(places),
      alphaU: alphaUSums(places, longest[index] ?? 0),
    })),
    spans: { exact: countSums(places), overlap: countSums(places), partial: countSums(places) },
    relations: countSums(places),
    questions: [
      question(answerSums(places), ({ label }) => label),
      ...targets.map(({ id }) => question(answerSums(places), ({ annotation }) => annotation.stances[id])),
    ],
    unitsAt: places.take(),
    doubledAt: places.take(),
    size: places.size,
    collector: createCollector(),
  }
}
