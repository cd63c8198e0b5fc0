import { formatVersion } from '#core/model/format-version.ts'
import { noChange, itemChange } from '#core/change/change.ts'
import type { LogEntry } from '#core/change/history.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectStore } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import { projectGateway } from '#node/project/gateway.ts'
import { type ArticleSize, randomArticle, randomLayer } from './random-article.ts'

/** How large a project is to be: `spans` are those of each annotator in each article. */
export interface ProjectSize extends ArticleSize {
  readonly articles: number
  readonly annotators: number
}

/** The annotators, the first of whom the project is opened by. */
export const annotators = ['ana', 'ben', 'cat', 'dan', 'eve'] as const

/** How many articles are written at once: enough to keep the disk busy while the processor makes the next ones. */
const batch = 16

/** Makes a project at `path` by the program's own store; the same for the same size. */
export async function writeRandomProject(path: string, size: ProjectSize): Promise<void> {
  const project = {
    version: formatVersion,
    id: 'bench',
    name: 'Bench',
    scheme: defaultScheme,
    annotators: annotators.slice(0, size.annotators).map((id) => ({ id, name: id })),
    createdAt: '2026-01-01T00:00:00.000Z',
  } as const
  const store = taken(await projectGateway.create(path, project))
  const numbers = Array.from({ length: size.articles }, (_, index) => index)
  for (let from = 0; from < numbers.length; from += batch)
    await Promise.all(numbers.slice(from, from + batch).map((number) => writeOne(store, number, size)))
  await store.close()
}

async function writeOne(store: ProjectStore, number: number, size: ProjectSize): Promise<void> {
  const article = randomArticle(`a${number}`, size.characters, number)
  taken(await store.writeArticle(article))
  for (const [index, annotator] of annotators.slice(0, size.annotators).entries()) {
    const layer = randomLayer(article, annotator, {
      spans: size.spans,
      seed: number * annotators.length + index,
    })
    taken(await store.append(entryFor(layer), layer))
  }
}

/** The one change that made the layer. */
function entryFor({ annotator, annotations, revision, status }: Layer): LogEntry {
  const change = {
    ...noChange,
    annotations: itemChange({ added: annotations }),
    status: ['to-do', status],
  } as const
  return {
    version: formatVersion,
    revision,
    at: '2026-01-01T00:00:00.000Z',
    by: annotator,
    reason: 'import',
    change,
  }
}

/** What a result holds; a measure without its project would measure nothing. */
export function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem)}`)
  return result.value
}
