import { compareTexts } from '#core/agreement/comparison.ts'
import { type Asked, countTexts } from '#core/agreement/counted-text.ts'
import { agreementReport, type ReportOptions, resamplesFor } from '#core/agreement/report.ts'
import { pieceOf, type Work } from '#core/agreement/work.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { AgreementEvent, AgreementRequest, PassagesRequest } from './agreement-views.ts'
import type { Library } from './library.ts'
import { type Cancellation, stepwise } from './stepwise.ts'
import type { Surroundings } from './surroundings.ts'

/** What of a workspace is compared. */
export interface Compared {
  readonly project: () => Project
  readonly library: Library
  readonly article: (id: string) => Promise<Result<Article>>
  readonly layersOf: (article: string) => Promise<readonly Layer[]>
  readonly surroundings: Pick<Surroundings, 'pace' | 'solver'>
}

/** Random continua behind gamma. */
const SAMPLES = 30
interface Gathered extends Asked {
  readonly articles: readonly Article[]
  readonly scheme: Scheme
}

type Chosen = Pick<PassagesRequest, 'annotators' | 'articles'>

/** Everybody's layers of the articles that were chosen, by id, so that a seed means the same every time. */
export async function gather(
  compared: Compared,
  { annotators, articles: ids }: Chosen,
): Promise<Result<Gathered>> {
  const project = compared.project()
  const known = project.annotators.map(({ id }) => id).toSorted()
  const stranger = annotators?.find((id) => !known.includes(id))
  if (stranger !== undefined) return fail('annotator-unknown', { annotator: stranger })
  const asked = new Set(ids ?? compared.library.heads().map(({ id }) => id))
  const articles: Article[] = []
  const layers: Layer[] = []
  for (const id of [...asked].toSorted()) {
    const article = await compared.article(id)
    if (!article.ok) return article
    articles.push(article.value)
    layers.push(...(await compared.layersOf(id)))
  }
  return succeed({ annotators: [...new Set(annotators ?? known)], articles, layers, scheme: project.scheme })
}

/** Works off a report step by step; the work ends where nobody asks for the next event, or `signal` aborts. */
export async function computeAgreement(
  compared: Compared,
  request: AgreementRequest,
  signal?: Cancellation,
): Promise<Result<AsyncGenerator<AgreementEvent, void>>> {
  const gathered = await gather(compared, request)
  if (!gathered.ok) return gathered
  const options: ReportOptions = {
    notStated: request.notStated,
    seed: request.seed,
    samples: SAMPLES,
    resamples: resamplesFor(gathered.value.articles.length),
    solve: request.gamma === 'with' ? await compared.surroundings.solver() : null,
  }
  return succeed(events(gathered.value, options, { pace: compared.surroundings.pace, signal }))
}

interface Terms extends Pick<Surroundings, 'pace'> {
  readonly signal: Cancellation | undefined
}

async function* events(
  { scheme, ...asked }: Gathered,
  options: ReportOptions,
  { pace, signal }: Terms,
): AsyncGenerator<AgreementEvent, void> {
  const steps = stepwise(reportAndComparison(asked, scheme, options), pace, signal)
  for (;;) {
    const step = await steps.next()
    if (step.done !== true) yield { type: 'progress', share: step.value }
    else {
      if (step.value !== null) yield { type: 'report', ...step.value }
      return
    }
  }
}

/** About how much of the work is done when the report is. */
const REPORTED = 0.9

function* reportAndComparison(
  asked: Asked,
  scheme: Scheme,
  options: ReportOptions,
): Work<Pick<Extract<AgreementEvent, { type: 'report' }>, 'report' | 'comparison'>> {
  const report = yield* pieceOf(agreementReport(asked, scheme, options), 0, REPORTED)
  const comparison = yield* pieceOf(compareTexts(countTexts(asked), scheme), REPORTED, 1)
  return { report, comparison }
}
