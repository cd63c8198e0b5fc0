import type { Shell } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import type { Settings } from '#core/settings.ts'
import type { Admission } from './admission.ts'
import type { MovableStore } from './movable-store.ts'
import { placeIn } from './recent.ts'
import type { DeskState } from './views.ts'
import type { Workspace } from './workspace.ts'

/** What lies on the desk. */
export interface OpenProject extends Admission {
  readonly store: MovableStore
  readonly workspace: Workspace
}

interface Machine {
  readonly user: string
  readonly projectsFolder: string
  readonly shell: Shell | null
}

interface Contents {
  readonly settings: Settings
  readonly open: OpenProject | null
  readonly startProblem: Problem | null
}

/** What a shell is told of a desk. */
export function deskState(
  { user, projectsFolder, shell }: Machine,
  { settings, open, startProblem }: Contents,
): DeskState {
  const { recent, appearance } = settings
  const project = open && projectOnDesk(open, settings)
  return {
    project,
    recent,
    appearance,
    user,
    projectsFolder,
    canChooseFolder: shell !== null,
    startProblem,
    unsaved: open?.workspace.unsaved.total() ?? null,
  }
}

function projectOnDesk({ workspace, readOnly }: OpenProject, settings: Settings): DeskState['project'] {
  const { path, annotator } = workspace
  return { path, annotator, project: workspace.project(), place: placeIn(settings, path), readOnly }
}
