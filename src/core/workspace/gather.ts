import type { Dataset, DatasetItem } from '#core/format/dataset.ts'
import { compareText, orderedItem } from '#core/format/ordered.ts'
import type { Article } from '#core/model/article.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { Problem } from '#core/problem/problem.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Library } from './library.ts'
import type { ExportRequest } from './views.ts'

/** What of a workspace is exported. */
export interface Exported {
  readonly project: () => Project
  readonly library: Library
  /** Id of whoever works here. */
  readonly annotator: string
  readonly article: (id: string) => Promise<Result<Article>>
  readonly layersOf: (article: string) => Promise<readonly Layer[]>
}

/** Ends a writer in the midst of its work: the disk did not give an article. */
export class Unreadable extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** What `request` asks for, read from the disk while it is gone through; an article that cannot be read throws `Unreadable`. */
export function gather(workspace: Exported, request: ExportRequest): Result<Dataset> {
  const project = workspace.project()
  const { articles } = request
  const stranger = request.annotators?.find((id) => !isKnown(project, id))
  if (stranger !== undefined) return fail('annotator-unknown', { annotator: stranger })
  const known = new Set(workspace.library.heads().map((head) => head.id))
  const missing = articles?.find((id) => !known.has(id))
  if (missing !== undefined) return fail('article-unknown', { article: missing })
  const ids = [...new Set(articles ?? known)].toSorted(compareText)
  return succeed({ project, items: () => itemsOf(workspace, ids, wantedBy(request)) })
}

function isKnown({ annotators }: Project, id: string): boolean {
  return id === goldAnnotator || annotators.some((annotator) => annotator.id === id)
}

/** The gold version is asked for by itself, or as an annotator. */
export function wantedBy({ annotators, gold = 'without' }: ExportRequest): (annotator: string) => boolean {
  return (annotator) => {
    if (annotator === goldAnnotator && gold === 'with') return true
    return annotators?.includes(annotator) ?? annotator !== goldAnnotator
  }
}

async function* itemsOf(
  workspace: Exported,
  ids: readonly string[],
  isWanted: (annotator: string) => boolean,
): AsyncGenerator<DatasetItem, void> {
  for (const id of ids) {
    const article = await workspace.article(id)
    if (!article.ok) throw new Unreadable(article.problem)
    const layers = await workspace.layersOf(id)
    const wanted = layers.filter(({ annotator }) => isWanted(annotator))
    yield orderedItem({ article: article.value, layers: wanted })
  }
}
