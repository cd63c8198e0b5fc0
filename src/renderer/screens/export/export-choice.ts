import type { ArticleSummary, ExportRequest } from '#core/workspace/views.ts'

/** Which articles to write. */
export const articleChoices = ['all', 'done', 'begun', 'marked', 'current'] as const
export type ArticleChoice = (typeof articleChoices)[number]

/** What the analyst asked for on the Export screen. `format` null: nothing chosen yet. */
export interface ExportChoice {
  readonly format: string | null
  readonly articles: ArticleChoice
  /** Ids; null means everybody. */
  readonly annotators: readonly string[] | null
  /** Whether the gold version is written, too. */
  readonly gold?: 'with' | 'without'
}

/** What an export can be chosen from. */
export interface ExportStock {
  readonly rows: readonly ArticleSummary[]
  readonly marked: ReadonlySet<string>
  /** The article on the Annotate screen. */
  readonly current: string | null
}

/** Ids of the articles that a choice means. */
export function chosenArticles(
  choice: ArticleChoice,
  { rows, marked, current }: ExportStock,
): readonly string[] {
  return rows.filter((row) => isChosen(row, { choice, marked, current })).map((row) => row.id)
}

interface Choosing extends Omit<ExportStock, 'rows'> {
  readonly choice: ArticleChoice
}

function isChosen({ id, mine }: ArticleSummary, { choice, marked, current }: Choosing): boolean {
  switch (choice) {
    case 'all':
      return true
    case 'done':
      return mine.status === 'done'
    case 'begun':
      return mine.status !== 'to-do'
    case 'marked':
      return marked.has(id)
    case 'current':
      return id === current
    default:
      return choice satisfies never
  }
}

/** The choice as the program is asked; null where there is nothing to write. */
export function requestOf(choice: ExportChoice, stock: ExportStock): ExportRequest | null {
  const articles = chosenArticles(choice.articles, stock)
  if (choice.format === null || articles.length === 0) return null
  return {
    format: choice.format,
    ...(choice.articles === 'all' ? {} : { articles }),
    ...(choice.annotators === null ? {} : { annotators: choice.annotators }),
    ...(choice.gold === 'with' ? { gold: 'with' } : {}),
  }
}
