import type { Project } from '#core/model/project.ts'
import type { OutsideChange, ProjectStore } from '#core/ports.ts'
import type { Layers } from './layers.ts'
import { type Library, noticeCopies } from './library.ts'
import { createQueue } from './queue.ts'

/** What of an open project follows what other programs do to it. */
interface Followed {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  readonly takeProject: (project: Project) => void
}

/** What other programs do to a project; until somebody follows, it is kept for them. */
export interface Outside {
  readonly follow: (followed: Followed) => void
  readonly stop: () => void
}

/** Listens from when it resolves, so that what is read of the project after that misses nothing. */
export async function watchOutside(store: ProjectStore): Promise<Outside> {
  const inTurn = createQueue()
  let follow = (_: Followed): void => undefined
  const followed = new Promise<Followed>((resolve) => (follow = resolve))
  const stop = await store.watch((changes) => {
    for (const change of changes) void inTurn(async () => takeIn(await followed, change))
  })
  return { follow, stop }
}

async function takeIn(followed: Followed, change: OutsideChange): Promise<void> {
  const { store, library, layers } = followed
  switch (change.type) {
    case 'project':
      return readProjectAgain(followed)
    case 'article':
      return takeArticle(followed, change.article)
    case 'layer':
      if (!(await layers.refresh(change.key))) await library.renewLayer(change.key)
      return
    case 'copies':
      return noticeCopies(store, library)
    default:
      return change satisfies never
  }
}

/** A project file that cannot be read at this moment may be one that is being written: the old one holds. */
async function readProjectAgain({ store, library, takeProject }: Followed): Promise<void> {
  const project = await store.readProject()
  library.setNotices('project', project.ok ? [] : [project.problem])
  if (project.ok) takeProject(project.value)
}

/** The layers of a new article, or those over a new text of one, may have come before it. */
async function takeArticle({ store, library, layers }: Followed, article: string): Promise<void> {
  const isKnown = library.heads().some(({ id }) => id === article)
  await library.renewArticle(article)
  for (const { annotator } of library.layersOf(article)) await layers.refresh({ annotator, article })
  if (isKnown) return
  for (const key of await store.layerKeys()) if (key.article === article) await library.renewLayer(key)
}
