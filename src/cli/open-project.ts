import { createRouterClient, type RouterClient } from '@orpc/server'
import { createRouter, type Router } from '#api/router.ts'
import type { Desk } from '#core/workspace/desk.ts'
import type { Result } from '#core/problem/result.ts'
import { valueOf } from './refusal.ts'
import type { Surroundings } from './surroundings.ts'

/** The contract, called in process. */
export type Client = RouterClient<Router>

export type Access = 'read' | 'write'

/** `annotator`: for whom it is opened for writing; absent: whoever `Desk.open` takes. */
interface Opening {
  readonly path: string
  readonly access: Access
  readonly annotator?: string | undefined
}

/** Runs `task` over the contract with the project on the desk, and closes the project whatever comes of it. */
export async function withProject<T>(
  { passingDesk }: Surroundings,
  { path, access, annotator }: Opening,
  task: (client: Client) => Promise<T>,
): Promise<T> {
  const desk = await passingDesk()
  try {
    valueOf(await (access === 'read' ? desk.openForReading(path) : openForWriting(desk, path, annotator)))
    return await task(clientOf(desk))
  } finally {
    await desk.close()
  }
}

/** The command line does not work on a project that it could only read. */
async function openForWriting(desk: Desk, path: string, annotator?: string): Promise<Result<null>> {
  const opened = await (annotator === undefined ? desk.open(path) : desk.openAs(path, annotator))
  const readOnly = desk.state().project?.readOnly ?? null
  return readOnly ? { ok: false, problem: readOnly } : opened
}

/** Runs `task` over the contract with nothing on the desk. */
export async function withoutProject<T>(
  { passingDesk }: Surroundings,
  task: (client: Client) => Promise<T>,
): Promise<T> {
  return task(clientOf(await passingDesk()))
}

function clientOf(desk: Desk): Client {
  return createRouterClient(createRouter(desk))
}
