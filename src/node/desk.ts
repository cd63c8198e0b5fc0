import { readFile } from 'node:fs/promises'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import { nanoid } from 'nanoid'
import type { Cache, Clock, Ids, SettingsStore, Shell } from '#core/ports.ts'
import { succeed } from '#core/problem/result.ts'
import { initialSettings } from '#core/settings.ts'
import { createDesk, type Desk } from '#core/workspace/desk.ts'
import { backupShelf } from './backup/backup-shelf.ts'
import { cacheFolder, noCache } from './cache-folder.ts'
import { createPace } from './pace.ts'
import { pause } from './pause.ts'
import { projectGateway } from './project/gateway.ts'
import { fileReader } from './read/file-reader.ts'
import { settingsFile } from './settings-file.ts'
import { solver } from './solver.ts'

export interface NodeDeskOptions {
  /** Absent: where this system keeps such things, or the folder that STANDPOINT_HOME names. */
  readonly settingsFolder?: string
  /** The data set that the sample project is made of. */
  readonly sampleFile: string
  readonly shell: Shell | null
}

/** The desk of this machine's user, over the real disk. */
export async function createNodeDesk(options: NodeDeskOptions): Promise<Desk> {
  const home =
    process.env['STANDPOINT_HOME'] ?? options.settingsFolder ?? envPaths('Standpoint', { suffix: '' }).data
  return deskOver(options, {
    settings: settingsFile(home),
    cache: cacheFolder(join(home, 'index')),
    home: resolve(home),
  })
}

/** A desk that remembers nothing on this machine: what the command line works at. */
export async function createPassingDesk(options: Pick<NodeDeskOptions, 'sampleFile'>): Promise<Desk> {
  const settings: SettingsStore = { read: async () => initialSettings, write: async () => succeed(null) }
  return deskOver({ ...options, shell: null }, { settings, cache: noCache, home: resolve('.') })
}

interface Memory {
  readonly settings: SettingsStore
  readonly cache: Cache
  readonly home: string
}

function deskOver({ sampleFile, shell }: NodeDeskOptions, { settings, cache, home }: Memory): Promise<Desk> {
  return createDesk({
    gateway: projectGateway,
    backups: backupShelf(),
    settings,
    cache,
    reader: fileReader,
    clock: systemClock,
    ids: randomIds,
    pace: createPace(),
    pause,
    solver,
    shell,
    user: userInfo().username,
    projectsFolder: join(homedir(), 'Standpoint'),
    sampleFolder: join(home, 'sample'),
    sample: async () => ({ name: 'sample.jsonl', bytes: await readFile(sampleFile) }),
  })
}

const systemClock: Clock = { now: () => new Date().toISOString() }

/** 21 characters of letters, digits, `-`, `_`; an id must not begin with a mark. */
const randomIds: Ids = { next: () => `n${nanoid(20)}` }
