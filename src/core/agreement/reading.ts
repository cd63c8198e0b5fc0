import type { Aspect } from './comparison.ts'
import type { AgreementReport, ReportedFigure } from './report-schema.ts'

/** What the figures say about where people disagree; `unknown` where one of the two is undefined. */
export type Reading = 'agree' | 'where-not-what' | 'what-not-where' | 'both' | 'unknown'

/** Krippendorff (2004), Content Analysis, 2nd ed., p. 241: below this not even tentative conclusions can be drawn. */
export const ENOUGH = 0.667

function isEnough(value: number): boolean {
  return value >= ENOUGH
}

/** What is read of a report: whether units lie on the same text, whatever their kind; which kind and stances they have. */
type Read = Pick<AgreementReport, 'unitizing' | 'kind' | 'stance'>

/** What the reading is read from: how far people agree on where, and on what; null for what is undefined. */
export interface ReadFrom {
  readonly where: number | null
  readonly what: number | null
  /** What `what` is of: the aspect that people agree on least. */
  readonly weakest: Aspect | null
}

/**
 * Where: |uα, units against gaps. What: the weakest of alpha of the kind and the ordinal alphas of the stances, each on
 * matched spans; a figure that is undefined says nothing.
 */
export function readFrom({ unitizing, kind, stance }: Read): ReadFrom {
  const what = [
    aspectFigure({ type: 'kind' }, kind.alpha),
    ...Object.entries(stance).map(([target, { alphaOrdinal }]) =>
      aspectFigure({ type: 'stance', target }, alphaOrdinal),
    ),
  ].flat()
  const weakest = what.toSorted((a, b) => a.value - b.value)[0]
  return {
    where: unitizing.all.uBinary.value,
    what: weakest?.value ?? null,
    weakest: weakest?.aspect ?? null,
  }
}

function aspectFigure(aspect: Aspect, { value }: ReportedFigure) {
  return value === null ? [] : [{ aspect, value }]
}

/** Compares both with what is enough. */
export function readingOf(report: Read): Reading {
  const { where, what } = readFrom(report)
  if (where === null || what === null) return 'unknown'
  if (isEnough(where)) return isEnough(what) ? 'agree' : 'what-not-where'
  return isEnough(what) ? 'where-not-what' : 'both'
}
