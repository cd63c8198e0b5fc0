import type { Workspace } from '#core/workspace/workspace.ts'
import { createPassingDesk } from '#node/desk.ts'
import { taken } from './generate/random-project.ts'

/** A project open in this process, by its first annotator. */
export interface OpenProject {
  readonly workspace: Workspace
  close(): Promise<unknown>
}

export async function openProject(path: string): Promise<OpenProject> {
  const desk = await createPassingDesk({ sampleFile: 'fixtures/sample.jsonl' })
  taken(await desk.open(path))
  taken(await desk.identify('ana'))
  return { workspace: taken(desk.workspace()), close: () => desk.close() }
}
