import { mergeProject } from '#core/model/merge-project.ts'
import type { Project } from '#core/model/project.ts'
import type { ProjectStore } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { createFeed, type Listener } from './feed.ts'

/** The project as it was last read or written, whoever changed it. */
export interface CurrentProject {
  readonly project: () => Project
  /** Writes what was changed of it here over what others changed meanwhile. */
  readonly setProject: (next: Project) => Promise<Result<null>>
  /** Hears of the project that somebody else has written. */
  readonly takeProject: (next: Project) => void
  readonly subscribeProject: (listener: Listener<Project>) => () => void
}

export function keepProject(store: ProjectStore, opened: Project): CurrentProject {
  const projects = createFeed<Project>()
  let project = opened
  const takeProject = (next: Project): void => {
    project = next
    projects.publish(next)
  }
  return {
    project: () => project,
    setProject: async (next) => {
      const base = project
      const written = await store.updateProject((theirs) => mergeProject(base, { mine: next, theirs }))
      if (written.ok) takeProject(written.value)
      return written.ok ? succeed(null) : written
    },
    takeProject,
    subscribeProject: projects.subscribe,
  }
}
