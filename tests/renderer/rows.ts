import type { LayerSummary, ArticleSummary } from '#core/workspace/views.ts'

type Told = Partial<Omit<ArticleSummary, 'source' | 'mine'>> & {
  readonly source?: Partial<ArticleSummary['source']>
  readonly mine?: Partial<LayerSummary>
}

/** A row of the library of which only what is told matters. */
export function row(id: string, told: Told = {}): ArticleSummary {
  const { source, mine, ...rest } = told
  return {
    id,
    title: id,
    language: 'en',
    length: 100,
    importedAt: '2026-01-01T00:00:00.000Z',
    file: '',
    others: [],
    gold: null,
    colleagues: 'shown',
    ...rest,
    source: { outlet: '', author: '', url: '', published: '', ...source },
    mine: { ...layer('ana'), ...mine },
  }
}

/** A layer that nobody has touched. */
export function layer(annotator: string, told: Partial<LayerSummary> = {}): LayerSummary {
  return { annotator, status: 'to-do', annotations: 0, relations: 0, counts: {}, ...told }
}
