import type { Asked } from '#core/agreement/counted-text.ts'
import { type Random, seededRandom } from '#core/agreement/random.ts'
import type { AgreementReport, ReportedFigure } from '#core/agreement/report-schema.ts'
import { agreementReport } from '#core/agreement/report.ts'
import { finish } from '#core/agreement/work.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { layer } from './layers.ts'

const KINDS = ['claim', 'prediction', 'source']
const VALUES = ['critical', 'neutral', 'supportive']
const SPANS = 8
const PITCH = 20

/** The figures that are looked at, one of each sort. */
const figures: readonly (readonly [string, (report: AgreementReport) => ReportedFigure | undefined])[] = [
  ['u', ({ unitizing }) => unitizing.all.u],
  ['alphaU', ({ unitizing }) => unitizing.all.alphaU],
  ['spans.exact.f1', ({ spans }) => spans.exact.f1],
  ['kind.alpha', ({ kind }) => kind.alpha],
  ['stance.moscow.alphaOrdinal', ({ stance }) => stance['moscow']?.alphaOrdinal],
]

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

/** Two annotators of one article; how alike they work differs from article to article. */
function drawArticle(id: string, random: Random): Asked['layers'] {
  const [care, kindness] = [0.4 + 0.6 * random(), 0.5 + 0.5 * random()]
  const truth = Array.from({ length: SPANS }, () => ({
    kind: pick(KINDS, random),
    value: pick(VALUES, random),
  }))
  return ['ana', 'ben'].map((annotator) => {
    const annotations = truth.flatMap(({ kind, value }, index) => {
      if (random() > care) return []
      const shift = random() < care ? 0 : Math.floor(random() * 6)
      const own = random() < kindness ? kind : pick(KINDS, random)
      const stance = random() < kindness ? value : pick(VALUES, random)
      return [`${own} ${index * PITCH + shift}-${index * PITCH + 12} moscow=${stance}`]
    })
    return layer(annotator, id, { annotations })
  })
}

function report(articles: number, random: Random, resamples: number): AgreementReport {
  const ids = Array.from({ length: articles }, (_, index) => `a${index}`)
  const asked = {
    annotators: ['ana', 'ben'],
    articles: ids.map((id) => ({ id, text: '-'.repeat(SPANS * PITCH) })),
    layers: ids.flatMap((id) => drawArticle(id, random)),
  }
  const options = { notStated: 'missing', seed: 1, samples: 1, resamples, solve: null } as const
  return finish(agreementReport(asked, defaultScheme, options))
}

interface Simulation {
  readonly studies: number
  /** Of each study. */
  readonly articles: number
  readonly resamples: number
}

/** The truth is what a study of this many articles finds. */
const MANY = 4000

/**
 * The share of drawn studies whose 95 % interval holds the truth, for each figure: what a study of very many articles
 * from the same source finds.
 */
export function intervalCoverage({ studies, articles, resamples }: Simulation): ReadonlyMap<string, number> {
  const random = seededRandom(23)
  const truth = report(MANY, random, 1)
  const drawn = Array.from({ length: studies }, () => report(articles, random, resamples))
  const holds = (
    of: (from: AgreementReport) => ReportedFigure | undefined,
    study: AgreementReport,
  ): boolean => {
    const { low = Infinity, high = -Infinity } = of(study) ?? {}
    const value = of(truth)?.value ?? NaN
    return low <= value && value <= high
  }
  return new Map(
    figures.map(([name, of]) => [name, drawn.filter((study) => holds(of, study)).length / studies]),
  )
}
