import type { Annotator, Project } from '#core/model/project.ts'
import type { ProjectGateway, ProjectStore } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { withAnnotator } from './new-project.ts'

/** Somebody's place at an open project. `readOnly` says why nothing can be changed from here; null where it can. */
export interface Admission {
  readonly store: ProjectStore
  readonly annotator: string
  readonly readOnly: Problem | null
}

type Choose = (project: Project) => Annotator

/** Where projects come from, and what comes before one of an older version is put into today's format. */
interface Entrance {
  readonly gateway: ProjectGateway
  readonly backUp: (path: string) => Promise<Result<unknown>>
}

/**
 * Opens the project at `path` for whom `choose` names. Where that one's work is open elsewhere, or the disk takes
 * nothing, the project is opened for reading; so is one of an older version that could not be backed up.
 */
export async function admit(
  { gateway, backUp }: Entrance,
  path: string,
  choose: Choose,
): Promise<Result<Admission>> {
  const modern = await gateway.modernise(path, () => backUp(path))
  if (!modern.ok) return admitAfter(gateway, path, { choose, readOnly: modern.problem })
  const store = await gateway.open(path)
  if (!store.ok) return store
  const project = await store.value.readProject()
  if (!project.ok) return closing(store.value, project)
  const annotator = choose(project.value)
  const seated = await takeSeat(store.value, annotator)
  if (seated.ok) return succeed({ store: store.value, annotator: annotator.id, readOnly: null })
  await store.value.close()
  return admitReader(gateway, path, { annotator: annotator.id, readOnly: seated.problem })
}

/** Opens the project at `path` for reading by whom `choose` names. */
async function admitAfter(
  gateway: ProjectGateway,
  path: string,
  { choose, readOnly }: { readonly choose: Choose; readonly readOnly: Problem },
): Promise<Result<Admission>> {
  const store = await gateway.openForReading(path)
  if (!store.ok) return store
  const project = await store.value.readProject()
  if (!project.ok) return closing(store.value, project)
  return succeed({ store: store.value, annotator: choose(project.value).id, readOnly })
}

/** Opens the project at `path` so that nothing can be changed. */
export async function admitReader(
  gateway: ProjectGateway,
  path: string,
  seat: Omit<Admission, 'store'>,
): Promise<Result<Admission>> {
  const store = await gateway.openForReading(path)
  return store.ok ? succeed({ ...seat, store: store.value }) : store
}

/** Makes `annotator`, who becomes one of the project's annotators, the one who works at `store`. */
export async function takeSeat(store: ProjectStore, annotator: Annotator): Promise<Result<unknown>> {
  const claimed = await store.claim(annotator.id)
  return claimed.ok ? store.updateProject((project) => withAnnotator(project, annotator)) : claimed
}

async function closing<T extends Result<unknown>>(store: ProjectStore, refusal: T): Promise<T> {
  await store.close()
  return refusal
}
