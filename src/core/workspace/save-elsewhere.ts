import type { ProjectGateway } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import type { OpenProject } from './desk-state.ts'
import { leaveBehind, rescue } from './rescue.ts'

/**
 * Copies the project on the desk to the folder `path` and goes on there with everything that the old place has refused.
 * The old one stays as it is. Where that is gone altogether, what is in memory goes there, and the library names the rest.
 */
export async function saveElsewhere(
  gateway: ProjectGateway,
  { store, workspace, readOnly }: OpenProject,
  path: string,
): Promise<Result<null>> {
  if (readOnly) return { ok: false, problem: readOnly }
  const held = await workspace.held()
  let isRescued = false
  const moved = await store.moveTo(async () => {
    const copied = await gateway.copy(store.path, path)
    if (copied.ok) return gateway.open(path)
    if (copied.problem.code !== 'project-missing') return copied
    isRescued = true
    return rescue(gateway, { project: workspace.project(), held }, path)
  })
  if (!moved.ok) return moved
  if (isRescued) await leaveBehind(workspace.library, held)
  return workspace.settle()
}
