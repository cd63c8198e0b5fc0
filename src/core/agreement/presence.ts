import type { AgreementReport } from './report-schema.ts'

/** Articles in which the same annotators were counted. */
export interface Presence {
  readonly annotators: readonly string[]
  /** Ids. */
  readonly articles: readonly string[]
}

/** Who was counted where: articles by who has work there that counts, most annotators first. */
export function presences({ counted }: Pick<AgreementReport, 'counted'>): readonly Presence[] {
  const found = new Map<string, { annotators: readonly string[]; articles: string[] }>()
  for (const { article, annotators } of counted) {
    const known = found.get(annotators.join()) ?? { annotators, articles: [] }
    known.articles.push(article)
    found.set(annotators.join(), known)
  }
  return [...found.values()].toSorted((a, b) => b.annotators.length - a.annotators.length)
}
