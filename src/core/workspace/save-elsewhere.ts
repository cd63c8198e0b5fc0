import type { ProjectGateway } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'
import type { OpenProject } from './desk-state.ts'

/**
 * Copies the project on the desk to the folder `path` and goes on there with everything that the old place has refused.
 * The old one stays as it is.
 */
export async function saveElsewhere(
  gateway: ProjectGateway,
  { store, workspace, readOnly }: OpenProject,
  path: string,
): Promise<Result<null>> {
  if (readOnly) return { ok: false, problem: readOnly }
  const moved = await store.moveTo(async () => {
    const copied = await gateway.copy(store.path, path)
    return copied.ok ? gateway.open(path) : copied
  })
  return moved.ok ? workspace.settle() : moved
}
