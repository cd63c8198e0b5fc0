import { randomUUID } from 'node:crypto'
import { realpath, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { lock, type LockOptions } from 'proper-lockfile'
import { z } from 'zod'
import type { Problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { attempt, errnoOf, orMissing } from '#node/disk/attempt.ts'
import { realDisk } from '#node/disk/disk.ts'
import { writeDurably } from '#node/disk/durable.ts'

/** The right to write in a folder. */
export interface FolderLock {
  /** False once another program has taken the lock over, as after a long sleep of this machine. */
  isHeld(): boolean
  release(): Promise<void>
}

/** Who has a lock, as others are told; `since` is an ISO time. */
const holderSchema = z.object({
  user: z.string(),
  host: z.string(),
  pid: z.int().positive(),
  /** Tells two locks apart, also of processes that were given the same number. */
  process: z.string(),
  since: z.string(),
})
type Holder = z.infer<typeof holderSchema>

/** What this process holds now, by the name in the holder's file. */
const held = new Set<string>()

/** Without a sign of life for so long, in milliseconds, a lock on another machine counts as abandoned. */
const staleAfter = 10_000

/**
 * Locks `folder` for this process; `refusal` makes a problem of who has it. The lock goes with the process, also when
 * that is killed.
 */
export async function lockFolder(
  folder: string,
  refusal: (holder: string) => Problem,
): Promise<Result<FolderLock>> {
  const taken = await attempt('not-saved', folder, async () => {
    const real = await realpath(folder)
    return alone(real, () => lockAlone(real))
  })
  if (!taken.ok) return taken
  if (taken.value) return succeed(taken.value)
  return { ok: false, problem: refusal(await describeHolder(folder)) }
}

async function describeHolder(folder: string): Promise<string> {
  const holder = await readHolder(folder)
  return holder ? `${holder.user} on ${holder.host}, since ${holder.since}` : 'it does not say which'
}

/** How long to wait for another process that is just opening the folder; a guard whose process died lasts 2 s. */
const patience = { turns: 60, pause: 50 }

/** Only one process at a time may judge a lock, else two would take over the same dead one. Null: did not get there. */
async function alone<T>(folder: string, task: () => Promise<T>): Promise<T | null> {
  const path = join(folder, '.lock-guard')
  let release = await take(path, { stale: 2000 })
  for (let turn = 0; !release && turn < patience.turns; turn++) {
    await setTimeout(patience.pause)
    release = await take(path, { stale: 2000 })
  }
  if (!release) return null
  try {
    return await task()
  } finally {
    await releaseQuietly(release)
  }
}

async function lockAlone(folder: string): Promise<FolderLock | null> {
  const name = randomUUID()
  const options: LockOptions = {
    stale: staleAfter,
    update: staleAfter / 4,
    onCompromised: () => void held.delete(name),
  }
  let release: Awaited<ReturnType<typeof take>> = null
  held.add(name)
  try {
    release = await takeAs(folder, name, options)
  } finally {
    if (!release) held.delete(name)
  }
  if (!release) return null
  const unlock = release
  const letGo = async () => {
    if (!held.delete(name)) return
    await releaseQuietly(() => rm(holderFile(folder), { force: true }))
    await releaseQuietly(unlock)
  }
  return { isHeld: () => held.has(name), release: letGo }
}

/**
 * Who takes the lock is written down before it is taken: a kill between the two must not leave a lock that is nobody's.
 * A lock whose process has died on this machine, or has lost it, need not grow stale first.
 */
async function takeAs(folder: string, name: string, options: LockOptions): ReturnType<typeof take> {
  const path = join(folder, '.lock')
  const isThere = await orMissing<unknown>(stat(path), null)
  const holder = await readHolder(folder)
  if (isThere && !(holder && isDead(holder))) return takeStale(folder, name, options)
  await writeHolder(folder, name)
  if (isThere) await orMissing(rmdir(path), undefined)
  return take(path, options)
}

/** Null where it is not stale. */
async function takeStale(folder: string, name: string, options: LockOptions): ReturnType<typeof take> {
  const release = await take(join(folder, '.lock'), options)
  if (!release) return null
  try {
    await writeHolder(folder, name)
  } catch (error) {
    await releaseQuietly(release)
    throw error
  }
  return release
}

/** A lock that cannot be removed, because its folder is gone or somebody has it by now, grows stale by itself. */
async function releaseQuietly(release: () => Promise<void>): Promise<void> {
  try {
    await release()
  } catch {
    return
  }
}

function isDead({ host, pid, process: name }: Holder): boolean {
  if (host !== hostname()) return false
  if (pid === process.pid) return !held.has(name)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return errnoOf(error) === 'ESRCH'
  }
}

/** Null where somebody else has it. */
async function take(path: string, options: LockOptions): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(path, {
      onCompromised: () => undefined,
      ...options,
      realpath: false,
      lockfilePath: path,
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return null
    throw error
  }
}

function holderFile(folder: string): string {
  return join(folder, '.lock.json')
}

async function writeHolder(folder: string, name: string): Promise<void> {
  const since = new Date().toISOString()
  const holder: Holder = { user: userName(), host: hostname(), pid: process.pid, process: name, since }
  await writeDurably(realDisk, holderFile(folder), `${JSON.stringify(holder)}\n`)
}

/** A container may run us as a user that the system has no name for. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

async function readHolder(folder: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(holderFile(folder), 'utf8')))
  } catch {
    return null
  }
}
