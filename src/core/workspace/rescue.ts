import type { Project } from '#core/model/project.ts'
import type { ProjectGateway, ProjectStore } from '#core/ports.ts'
import { problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import type { Held } from './held.ts'
import type { Layers } from './layers.ts'
import type { Library } from './library.ts'

/** What is in memory of a project: the text of each article as its layer has it, the rest as the library knows it. */
export async function heldIn({ layers, library }: HeldParts): Promise<readonly Held[]> {
  const opened = await layers.opened()
  return opened.map((layer) => {
    const held = layer.held()
    const { earlier: _, ...article } = held.article
    const { title, language, source } = library.heads().find(({ id }) => id === article.id) ?? article
    return { ...held, article: { ...article, title, language, source } }
  })
}

interface HeldParts {
  readonly layers: Pick<Layers, 'opened'>
  readonly library: Library
}

/** Makes a project at `path` of what is in memory, where there is no folder any more that could be copied. */
export async function rescue(
  gateway: ProjectGateway,
  { project, held }: { readonly project: Project; readonly held: readonly Held[] },
  path: string,
): Promise<Result<ProjectStore>> {
  const created = await gateway.create(path, project)
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
