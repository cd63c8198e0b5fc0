import { join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { formatVersion } from '#core/model/format-version.ts'
import type { Project } from '#core/model/project.ts'
import type { ProjectGateway } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { copyFolder } from '#node/disk/copy-folder.ts'
import { type Disk, realDisk } from '#node/disk/disk.ts'
import { makeFolders } from '#node/disk/durable.ts'
import { JsonFiles } from './json-files.ts'
import { type Later, soon } from './later.ts'
import { projectFile } from './listing.ts'
import { lockShared } from './locks.ts'
import { type FolderAccess, ProjectFolder } from './project-folder.ts'
import { projectShape } from './shapes.ts'

/** What tests put in place of the real disk and of waiting. */
export interface GatewayOptions {
  readonly disk?: Disk
  readonly later?: Later
  readonly now?: () => number
}

/** Projects as folders on this machine's disks. */
export const projectGateway: ProjectGateway = createProjectGateway({})

export function createProjectGateway({
  disk = realDisk,
  later = soon,
  now = Date.now,
}: GatewayOptions): ProjectGateway {
  const openWith = async (path: string, access: FolderAccess['access']) => {
    const root = resolve(path)
    const project = await look(disk, root)
    return project.ok ? ProjectFolder.open(root, { disk, later, now, access }) : project
  }
  return {
    open: (path) => openWith(path, 'write'),
    openForReading: (path) => openWith(path, 'read'),
    create: async (path, project) => {
      const root = resolve(path)
      const free = await makeRoom(disk, root)
      if (!free.ok) return free
      const lock = await lockShared(root)
      if (!lock.ok) return lock
      const begun = await begin(disk, root, project)
      await lock.value.release()
      return begun.ok ? openWith(root, 'write') : begun
    },
    modernise: (path, before) => modernised(disk, resolve(path), before),
    copy: async (from, to) => copied(disk, resolve(from), resolve(to)),
  }
}

/** A folder that is no project, or a newer one, is left without a trace. */
async function look(disk: Disk, root: string): Promise<Result<Project>> {
  const project = await new JsonFiles(root, disk).read(projectShape, projectFile)
  if (!project.ok) return { ok: false, problem: { ...project.problem, file: join(root, projectFile) } }
  return project.value ? succeed(project.value) : fail('project-missing', {}, { file: root })
}

/**
 * The first file that every program reads states the new version before anything else is written in it. All others are
 * put into it when they are written next; until then they are read as they are.
 */
async function modernised(
  disk: Disk,
  root: string,
  before: () => Promise<Result<unknown>>,
): Promise<Result<null>> {
  if (!(await isOutdated(disk, root))) return succeed(null)
  const lock = await lockShared(root)
  if (!lock.ok) return lock
  try {
    if (!(await isOutdated(disk, root))) return succeed(null)
    const ready = await before()
    if (!ready.ok) return ready
    const files = new JsonFiles(root, disk)
    const project = await look(disk, root)
    return project.ok ? await files.write(projectShape, projectFile, project.value) : project
  } finally {
    await lock.value.release()
  }
}

async function isOutdated(disk: Disk, root: string): Promise<boolean> {
  const stated = await new JsonFiles(root, disk).read(anyVersion, projectFile)
  return stated.ok && stated.value !== null && stated.value.version < formatVersion
}

/** Tells the version alone. */
const anyVersion = {
  kind: 'project',
  schema: z.looseObject({ version: z.int() }),
  format: { version: formatVersion, migrations: [] },
} as const

async function copied(disk: Disk, from: string, to: string): Promise<Result<null>> {
  if (`${to}${sep}`.startsWith(`${from}${sep}`)) return fail('folder-within', {}, { file: to })
  const project = await look(disk, from)
  if (!project.ok) return project
  const free = await makeRoom(disk, to)
  if (!free.ok) return free
  return attempt('not-saved', to, async () => {
    await copyFolder(disk, { from, to }, projectFile)
    return null
  })
}

/** What a system or a version control puts into an empty folder. */
const litter = /^(\..*|desktop\.ini|thumbs\.db)$/i

async function makeRoom(disk: Disk, root: string): Promise<Result<null>> {
  const names = await attempt('not-saved', root, () => orMissing(disk.readdir(root), []))
  if (!names.ok) return names
  if (names.value.includes(projectFile)) return fail('project-exists', {}, { file: root })
  if (names.value.some((name) => !litter.test(name))) return fail('folder-not-empty', {}, { file: root })
  return attempt('not-saved', root, async () => {
    await makeFolders(disk, root)
    return null
  })
}

/** Under the lock: of two who create at once, the second finds a project. */
async function begin(disk: Disk, root: string, project: Project): Promise<Result<null>> {
  const files = new JsonFiles(root, disk)
  const there = await files.read(projectShape, projectFile)
  if (!there.ok || there.value) return fail('project-exists', {}, { file: root })
  return files.write(projectShape, projectFile, project)
}
