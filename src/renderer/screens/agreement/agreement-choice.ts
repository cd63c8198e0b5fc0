import type { AgreementRequest, PassagesRequest } from '#core/workspace/agreement-views.ts'
import {
  type ArticleChoice,
  chosenArticles,
  type ExportStock,
} from '#renderer/screens/export/export-choice.ts'

export const articleChoices = ['all', 'marked', 'current'] as const satisfies readonly ArticleChoice[]

/** What the analyst asked for on the Agreement screen. */
export interface AgreementChoice {
  /** Ids; null means everybody. */
  readonly annotators: readonly string[] | null
  readonly articles: (typeof articleChoices)[number]
  readonly notStated: AgreementRequest['notStated']
  readonly gamma: AgreementRequest['gamma']
}

export const firstChoice: AgreementChoice = {
  annotators: null,
  articles: 'all',
  notStated: 'missing',
  gamma: 'without',
}

/** What can be compared: the articles, and who the annotators are. */
export interface AgreementStock extends ExportStock {
  readonly everybody: readonly string[]
}

/** The choice as the program is asked; null where there are not two people or not one article. */
export function requestOf(choice: AgreementChoice, stock: AgreementStock): AgreementRequest | null {
  const articles = chosenArticles(choice.articles, stock)
  const annotators = choice.annotators ?? stock.everybody
  if (articles.length === 0 || annotators.length < 2) return null
  const { notStated, gamma } = choice
  return {
    notStated,
    gamma,
    seed: 1,
    ...(choice.articles === 'all' ? {} : { articles }),
    ...(choice.annotators === null ? {} : { annotators }),
  }
}

/** Of whose work on which articles the passages behind a report are. */
export function chosenOf({ annotators, articles }: AgreementRequest): PassagesRequest {
  return { ...(annotators ? { annotators } : {}), ...(articles ? { articles } : {}) }
}
