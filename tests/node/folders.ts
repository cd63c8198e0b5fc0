import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach } from 'vitest'
import type { ProjectGateway, ProjectStore } from '#core/ports.ts'
import type { Disk } from '#node/disk/disk.ts'
import { createProjectGateway } from '#node/project/gateway.ts'
import { article, project, save, type Step, valueOf } from './work.ts'

const folders: string[] = []
const stores: ProjectStore[] = []

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-'))
  folders.push(folder)
  return folder
}

/** A gateway whose layer files are written at closing only, as if every crash came before. */
export function lazyGateway(disk?: Disk): ProjectGateway {
  return createProjectGateway({ later: () => undefined, ...(disk ? { disk } : {}) })
}

/** Has `store` closed after the test, where the test does not do it. */
export function closing(store: ProjectStore): ProjectStore {
  stores.push(store)
  return store
}

export async function opened(path: string, gateway = lazyGateway()): Promise<ProjectStore> {
  return closing(valueOf(await gateway.open(path)))
}

/** A new project with one article, a1. */
export async function newProject(gateway = lazyGateway()): Promise<ProjectStore> {
  const path = join(await temporaryFolder(), 'project')
  const store = closing(valueOf(await gateway.create(path, project)))
  valueOf(await store.writeArticle(article('a1')))
  return store
}

/** The path of a closed project with `steps` in it, its layer file written. */
export async function closedProject(steps: readonly Step[]): Promise<string> {
  const store = await newProject()
  await save(store, steps)
  await store.close()
  return store.path
}

/** What the disk holds if the machine is switched off now: a copy of the project, without its lock. */
export async function afterCrash(store: ProjectStore): Promise<string> {
  const copy = join(await temporaryFolder(), 'project')
  await cp(store.path, copy, { recursive: true, filter: (path) => !basename(path).startsWith('.lock') })
  return copy
}

/** The text of a file of the project. */
export function textOf(path: string, file: string): Promise<string> {
  return readFile(join(path, file), 'utf8')
}
