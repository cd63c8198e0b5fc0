import type { LogEntry } from '#core/change/history.ts'
import type { Article } from '#core/model/article.ts'
import type { Layer } from '#core/model/layer.ts'
import type { ProjectGateway, ProjectStore } from '#core/ports.ts'
import { problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import type { Library } from './library.ts'
import type { Workspace } from './workspace.ts'

/** What the program has of one layer in memory, as it was last on the disk, with the text that it is over. */
export interface Held {
  readonly article: Article
  readonly layer: Layer
  readonly entries: readonly LogEntry[]
}

/** Makes a project at `path` of what is in memory, where there is no folder any more that could be copied. */
export async function rescue(
  gateway: ProjectGateway,
  { workspace, held }: { readonly workspace: Workspace; readonly held: readonly Held[] },
  path: string,
): Promise<Result<ProjectStore>> {
  const created = await gateway.create(path, workspace.project())
  if (!created.ok) return created
  const written = await writeHeld(created.value, held)
  if (written.ok) return created
  await created.value.close()
  return written
}

async function writeHeld(store: ProjectStore, held: readonly Held[]): Promise<Result<null>> {
  for (const { article, layer, entries } of held) {
    const written = await store.writeArticle(article)
    if (!written.ok) return written
    const appended = entries.length === 0 ? written : await store.appendAll(entries, layer)
    if (!appended.ok) return appended
  }
  return succeed(null)
}

/** How many titles a sentence names. */
const named = 12

/** Takes out of the library what was not in memory, and names it. */
export async function leaveBehind(library: Library, held: readonly Held[]): Promise<void> {
  const isHeld = (annotator: string, article: string) =>
    held.some(({ layer }) => layer.annotator === annotator && layer.article === article)
  const lost: string[] = []
  const kept = new Set(held.map(({ article }) => article.id))
  for (const { id, title } of library.heads()) {
    if (!kept.has(id)) lost.push(title)
    for (const { annotator } of kept.has(id) ? library.layersOf(id) : []) {
      if (isHeld(annotator, id)) continue
      lost.push(`${title} (${annotator})`)
      await library.renewLayer({ annotator, article: id })
    }
  }
  library.keepOnly(kept)
  const titles = [...lost.slice(0, named), ...(lost.length > named ? ['…'] : [])].join('; ')
  library.setNotices(
    'left-behind',
    lost.length === 0 ? [] : [problem('left-behind', { count: lost.length, titles })],
  )
}
