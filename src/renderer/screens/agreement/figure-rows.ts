import type { Aspect } from '#core/agreement/comparison.ts'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import type { Respect } from '#core/agreement/respect.ts'
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

/** A figure, and in which respects people differ on the passages behind it. */
export type FigureRow = readonly [id: FigureId, figure: ReportedFigure, respects: readonly Respect[]]

export interface FigureGroup {
  readonly title: GroupTitle
  readonly rows: readonly FigureRow[]
}

const kind: Respect = { type: 'value', aspect: { type: 'kind' }, notStated: 'missing' }
const alone: Respect = { type: 'alone' }
const anywhere = placeOf(null)

/** Of one kind, or null for any. */
function placeOf(of: string | null): Respect {
  return { type: 'place', kind: of }
}

function stance(target: string, notStated: AgreementReport['notStated']): Respect {
  return { type: 'value', aspect: { type: 'stance', target }, notStated }
}

/** Behind how far people agree on where. */
export const whereRespects: readonly Respect[] = [anywhere]

/** Behind how many spans overlap with one of their kind. */
export const overlapRespects: readonly Respect[] = [alone, kind]

/** Behind the figure that says least agreement on `aspect`: see `readFrom`. */
export function whatRespects(aspect: Aspect): readonly Respect[] {
  return [aspect.type === 'kind' ? kind : stance(aspect.target, 'missing')]
}

/** All figures of a report in the order in which they are read: where, what, links. */
export function figureGroups(report: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  return [...whereGroups(report, scheme), ...spanGroups(report), ...whatGroups(report, scheme)]
}

function whereGroups({ unitizing: { all, kinds } }: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  const { u, uBinary, cu, coverage, alphaU, gamma, gammaCat } = all
  const each = scheme.kinds.flatMap(({ id, label }): FigureGroup[] => {
    const of = kinds[id]
    if (of === undefined) return []
    const there = [placeOf(id)]
    const rows = [['u', of.u, there], ['ku', of.ku, [kind]], ['kuCoverage', of.coverage, there], ['alphaU', of.alphaU, there]] as const // prettier-ignore
    return [{ title: { key: 'groupWhereKind', kind: label }, rows }]
  })
  const rows = [
    ['uBinary', uBinary, whereRespects],
    ['u', u, [anywhere, kind]],
    ['cu', cu, [kind]],
    ['coverage', coverage, [anywhere]],
    ['alphaU', alphaU, [anywhere, kind]],
    ['gamma', gamma, [anywhere, kind]],
    ['gammaCat', gammaCat, [kind]],
  ] as const
  return [{ title: { key: 'groupWhere' }, rows }, ...each]
}

function spanGroups({ spans }: AgreementReport): readonly FigureGroup[] {
  const rows = (
    { precision, recall, f1 }: AgreementReport['spans']['exact'],
    respects: readonly Respect[],
  ): FigureGroup['rows'] => [
    ['precision', precision, respects],
    ['recall', recall, respects],
    ['f1', f1, respects],
  ]
  return [
    { title: { key: 'groupSpansExact' }, rows: rows(spans.exact, [anywhere, kind]) },
    { title: { key: 'groupSpansOverlap' }, rows: rows(spans.overlap, overlapRespects) },
    { title: { key: 'groupSpansPartial' }, rows: rows(spans.partial, [anywhere, kind]) },
  ]
}

function whatGroups(report: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  const of = report.kind
  const kinds = [
    ['alpha', of.alpha, [kind]],
    ['cohenKappa', of.cohenKappa, [kind]],
    ['fleissKappa', of.fleissKappa, [kind]],
    ['scottPi', of.scottPi, [kind]],
    ['ac1', of.ac1, [kind]],
  ] as const
  const links = [['relationF1', report.relations.f1, [{ type: 'relation' }]]] as const
  return [
    { title: { key: 'groupKind' }, rows: kinds },
    ...stanceGroups(report, scheme),
    { title: { key: 'groupLinks' }, rows: links },
  ]
}

/** Only the nominal figure can take *not stated* for a value. */
function stanceGroups({ stance: all, notStated }: AgreementReport, scheme: Scheme): readonly FigureGroup[] {
  return scheme.targets.flatMap(({ id, label }): FigureGroup[] => {
    const of = all[id]
    if (of === undefined) return []
    const stated = [stance(id, 'missing')]
    const rows = [
      ['alphaOrdinal', of.alphaOrdinal, stated],
      ['alphaNominal', of.alphaNominal, [stance(id, notStated)]],
      ['weightedKappa', of.weightedKappa, stated],
      ['ac2', of.ac2, stated],
    ] as const
    return [{ title: { key: 'groupStance', target: label }, rows }]
  })
}
