import { type Presence, presences } from '#core/agreement/presence.ts'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import { englishReasons, reasonIn } from '#core/agreement/reasons.ts'
import { count } from './print.ts'

type Part = AgreementReport['pairs'][number]
type Named = readonly [name: string, figure: ReportedFigure]

/** A report as text: the figures of all annotators together, then the most telling ones of every two. */
export function linesOfAgreement(report: AgreementReport): readonly string[] {
  const { annotators, articles, characters, overlapShare, notStated, seed } = report
  return [
    `${annotators.join(', ') || 'nobody'}: ${count(articles, 'article')}, ${count(characters, 'character')}, ${percent(overlapShare)} of the text under overlapping spans`,
    `A stance that is not stated is ${notStated === 'missing' ? 'missing' : 'a value of its own'}; seed ${seed}.`,
    ...(isGammaAsked(report) ? [`gamma is measured against ${report.samples} random continua.`] : []),
    ...presences(report).map(lineOfPresence),
    '',
    ...groupsOf(report).flatMap(([title, figures]) => [title, ...figures.map(lineOf)]),
    ...report.pairs.flatMap((pair) => ['', pair.annotators.join(' and '), ...tellingOf(pair).map(lineOf)]),
  ]
}

function isGammaAsked({ unitizing }: Part): boolean {
  return unitizing.all.gamma.reason !== 'not-asked-for'
}

function lineOfPresence({ annotators, articles }: Presence): string {
  const names = annotators.join(', ') || 'nobody'
  return `Counted: ${names} in ${count(articles.length, 'article')}${annotators.length < 2 ? ', in no figure' : ''}.`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function groupsOf({ unitizing, spans, kind, stance, relations }: Part) {
  return [
    ['Where', Object.entries(unitizing.all)],
    ...Object.entries(unitizing.kinds).map(([id, group]) => [`Where: ${id}`, Object.entries(group)] as const),
    ...Object.entries(spans).map(([id, group]) => [`Spans: ${id}`, Object.entries(group)] as const),
    ['What: kind', Object.entries(kind)],
    ...Object.entries(stance).map(
      ([id, group]) => [`What: stance toward ${id}`, Object.entries(group)] as const,
    ),
    ['Links', Object.entries(relations)],
  ] satisfies readonly (readonly [string, readonly Named[]])[]
}

function tellingOf({ unitizing, spans, kind, stance }: Part): readonly Named[] {
  return [
    ['u', unitizing.all.u],
    ['f1 (overlap)', spans.overlap.f1],
    ['cohenKappa', kind.cohenKappa],
    ...Object.entries(stance).map(([id, { weightedKappa }]): Named => [`weightedKappa ${id}`, weightedKappa]),
  ]
}

function lineOf([name, figure]: Named): string {
  const shown = figure.value === null ? 'undefined:' : figure.value.toFixed(4).padStart(10)
  return `  ${name.padEnd(22)}${shown} ${detailOf(figure)}`.trimEnd()
}

function detailOf({ value, reason, low, high, noInterval, n }: ReportedFigure): string {
  if (value === null) return reasonIn(englishReasons, reason ?? '')
  const interval =
    low === undefined || high === undefined
      ? `(${reasonIn(englishReasons, noInterval ?? '')})`
      : `[${low.toFixed(4)}, ${high.toFixed(4)}]`
  return `${interval}  n = ${n ?? 0}`
}
