import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** Figures as the message catalogue names and defines them. */
export type FigureId =
  | 'u' | 'uBinary' | 'cu' | 'coverage' | 'alphaU' | 'gamma' | 'gammaCat' | 'ku' | 'kuCoverage'
  | 'precision' | 'recall' | 'f1'
  | 'cohenKappa' | 'fleissKappa' | 'scottPi' | 'alpha' | 'ac1'
  | 'alphaNominal' | 'alphaOrdinal' | 'weightedKappa' | 'ac2'
  | 'relationF1' // prettier-ignore

export type GroupTitle =
  | { readonly key: 'groupWhere' | 'groupSpansExact' | 'groupSpansOverlap' | 'groupSpansPartial' | 'groupKind' | 'groupLinks' } // prettier-ignore
  | { readonly key: 'groupWhereKind'; readonly kind: string }
  | { readonly key: 'groupStance'; readonly target: string }

export interface FigureGroup {
  readonly title: GroupTitle
  readonly rows: readonly (readonly [FigureId, ReportedFigure])[]
}

/** All figures of a report in the order in which they are read: where, what, links. */
export function figureGroups(report: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  return [...whereGroups(report, scheme), ...spanGroups(report), ...whatGroups(report, scheme)]
}

function whereGroups({ unitizing: { all, kinds } }: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  const { u, uBinary, cu, coverage, alphaU, gamma, gammaCat } = all
  const each = scheme.kinds.flatMap(({ id, label }): FigureGroup[] => {
    const kind = kinds[id]
    if (kind === undefined) return []
    const rows = [['u', kind.u], ['ku', kind.ku], ['kuCoverage', kind.coverage], ['alphaU', kind.alphaU]] as const // prettier-ignore
    return [{ title: { key: 'groupWhereKind', kind: label }, rows }]
  })
  const rows = [
    ['uBinary', uBinary],
    ['u', u],
    ['cu', cu],
    ['coverage', coverage],
    ['alphaU', alphaU],
    ['gamma', gamma],
    ['gammaCat', gammaCat],
  ] as const
  return [{ title: { key: 'groupWhere' }, rows }, ...each]
}

function spanGroups({ spans }: AgreementReport): readonly FigureGroup[] {
  const rows = ({ precision, recall, f1 }: AgreementReport['spans']['exact']): FigureGroup['rows'] => [
    ['precision', precision],
    ['recall', recall],
    ['f1', f1],
  ]
  return [
    { title: { key: 'groupSpansExact' }, rows: rows(spans.exact) },
    { title: { key: 'groupSpansOverlap' }, rows: rows(spans.overlap) },
    { title: { key: 'groupSpansPartial' }, rows: rows(spans.partial) },
  ]
}

function whatGroups({ kind, stance, relations }: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  const stances = scheme.targets.flatMap(({ id, label }): FigureGroup[] => {
    const of = stance[id]
    if (of === undefined) return []
    const rows = [
      ['alphaOrdinal', of.alphaOrdinal],
      ['alphaNominal', of.alphaNominal],
      ['weightedKappa', of.weightedKappa],
      ['ac2', of.ac2],
    ] as const
    return [{ title: { key: 'groupStance', target: label }, rows }]
  })
  const kinds = [
    ['alpha', kind.alpha],
    ['cohenKappa', kind.cohenKappa],
    ['fleissKappa', kind.fleissKappa],
    ['scottPi', kind.scottPi],
    ['ac1', kind.ac1],
  ] as const
  return [
    { title: { key: 'groupKind' }, rows: kinds },
    ...stances,
    { title: { key: 'groupLinks' }, rows: [['relationF1', relations.f1]] },
  ]
}
