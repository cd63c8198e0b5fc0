import type { ImportedFile } from '#core/format/document.ts'
import { indexArticles } from '#core/import/article-index.ts'
import type { ImportPlan, ImportState } from '#core/import/import-plan.ts'
import { planImport } from '#core/import/plan.ts'
import { emptyProject, type ListedDataset } from '#tests/core/format/datasets.ts'

export const emptyState: ImportState = {
  project: emptyProject,
  articles: indexArticles([]),
  texts: new Map(),
  layers: [],
}

export interface Circumstances {
  readonly state?: ImportState
  readonly annotator?: string
  readonly bytes?: Uint8Array
}

/** Plans the import of a file by "me"; fresh ids are x1, x2, … */
export function takeIn(imported: ImportedFile, circumstances: Circumstances = {}): ImportPlan {
  const { state = emptyState, annotator = null, bytes = new Uint8Array() } = circumstances
  let count = 0
  return planImport(
    state,
    { files: [{ file: { name: 'in.jsonl', bytes }, imported }], annotator, corrected: 'hold-back' },
    { by: 'me', now: '2026-02-02T00:00:00.000Z', nextId: () => `x${++count}` },
  )
}

/** The project after `plan`, as an export sees it. */
export function datasetAfter({ project, articles, layers }: ImportPlan): ListedDataset {
  return {
    project: project ?? emptyProject,
    items: articles.map((article) => ({
      article,
      layers: layers.flatMap(({ after }) => (after.article === article.id ? [after] : [])),
    })),
  }
}
