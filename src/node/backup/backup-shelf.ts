import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Backup, type BackupLimits, type BackupReason, isDue, outdated } from '#core/backup/backup.ts'
import type { BackupShelf } from '#core/ports.ts'
import { fail, type Result } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import { type Disk, realDisk } from '#node/disk/disk.ts'
import { makeFolder, makeFolders, syncFolder, temporaryName } from '#node/disk/durable.ts'
import { backupFolder, backupName, readBackupName } from './backup-name.ts'
import { lockEverything } from './lock-everything.ts'
import { projectFiles } from './project-parts.ts'
import { swapFolder } from './swap-folder.ts'
import { unpackBackup } from './unpack-backup.ts'
import { writeBackup } from './write-backup.ts'

/** What tests put in place of the real disk and clock. */
export interface ShelfOptions {
  readonly disk?: Disk
  readonly now?: () => Date
}

/** Backups as zips in the folder `backups` of each project. */
export function backupShelf({ disk = realDisk, now = () => new Date() }: ShelfOptions = {}): BackupShelf {
  const shelf = new Shelf(disk, now)
  return {
    list: (project) => attempt('disk-refused', project, () => shelf.list(resolve(project))),
    make: (request) => shelf.make(request),
    restore: (project, backup) => shelf.restoreInPlace(resolve(project), backup),
    restoreTo: (project, backup, folder) => shelf.restoreTo(resolve(project), backup, resolve(folder)),
  }
}

class Shelf {
  readonly #disk: Disk
  readonly #now: () => Date

  constructor(disk: Disk, now: () => Date) {
    this.#disk = disk
    this.#now = now
  }

  async list(root: string): Promise<readonly Backup[]> {
    const folder = join(root, backupFolder)
    const backups: Backup[] = []
    for (const name of await orMissing(this.#disk.readdir(folder), [])) {
      const told = readBackupName(name)
      if (told) backups.push({ ...told, bytes: (await this.#disk.stat(join(folder, name))).size })
    }
    return backups.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  }

  async make({
    project,
    reason,
    limits,
    signal,
  }: Parameters<BackupShelf['make']>[0]): Promise<Result<Backup | null>> {
    const root = resolve(project)
    return attempt('not-saved', join(root, backupFolder), async () => {
      const before = await this.list(root)
      const at = this.#now().toISOString()
      if (!isDue({ reason, now: at }, before, isSameDay)) return null
      const files = await projectFiles(this.#disk, root)
      if (!files.some((file) => file.startsWith('articles/'))) return null
      const made = await this.#write({ root, reason, at, signal })
      await this.#rotate(root, made, limits)
      return made
    })
  }

  async restoreTo(root: string, backup: string, folder: string): Promise<Result<string>> {
    const taken = await attempt('disk-refused', folder, () => orMissing(this.#disk.readdir(folder), []))
    if (!taken.ok) return taken
    if (taken.value.length > 0) return fail('folder-not-empty', {}, { file: folder })
    return this.#unpacked({ root, backup, beside: folder }, async (next) => {
      await orMissing(this.#disk.rmdir(folder), undefined)
      await this.#disk.rename(next, folder)
      await syncFolder(this.#disk, dirname(folder))
      return folder
    })
  }

  async restoreInPlace(root: string, backup: string): Promise<Result<string>> {
    const locks = await lockEverything(this.#disk, root)
    if (!locks.ok) return locks
    try {
      return await this.#unpacked({ root, backup, beside: root }, async (next) => {
        const at = this.#now().toISOString()
        await this.#write({ root, reason: 'restore', at, signal: undefined })
        const aside = join(dirname(root), `${basename(root)}.before-restore-${at.replaceAll(/[:.]/g, '-')}`)
        await swapFolder(this.#disk, { root, next, aside })
        return root
      })
    } finally {
      for (const lock of locks.value) await lock.release()
    }
  }

  async #write({ root, reason, at, signal }: Writing): Promise<Backup> {
    const folder = await makeFolder(this.#disk, root, backupFolder)
    const name = backupName(at, reason)
    const file = join(folder, name)
    await writeBackup({ disk: this.#disk, root, file, at, reason, signal })
    const { size } = await this.#disk.stat(file)
    return { name, at, reason, bytes: size }
  }

  async #rotate(root: string, made: Backup, limits: BackupLimits): Promise<void> {
    const folder = join(root, backupFolder)
    for (const { name } of outdated(await this.list(root), made.name, limits))
      await this.#disk.rm(join(folder, name), { force: true })
    for (const name of await this.#disk.readdir(folder))
      if (temporaryName.test(name) && (await this.#isAbandoned(join(folder, name))))
        await this.#disk.rm(join(folder, name), { force: true })
  }

  /** Another program may be writing a backup at this moment; nobody does so for an hour. */
  async #isAbandoned(file: string): Promise<boolean> {
    const found = await orMissing<Stats | null>(this.#disk.stat(file), null)
    return found !== null && this.#now().getTime() - found.mtimeMs > 3_600_000
  }

  /** Unpacks the backup into a new folder beside `beside` for `use`, and leaves none behind where something fails. */
  async #unpacked(
    { root, backup, beside }: Unpacked,
    use: (next: string) => Promise<string>,
  ): Promise<Result<string>> {
    const known = await attempt('disk-refused', root, () => this.list(root))
    if (!known.ok) return known
    if (!known.value.some(({ name }) => name === backup))
      return fail('backup-unknown', { backup }, { file: root })
    const next = join(dirname(beside), `.${basename(beside)}.${randomUUID()}.restoring`)
    const done = await attempt('not-saved', beside, async () => {
      const bytes = await this.#disk.readFile(join(root, backupFolder, backup))
      await makeFolders(this.#disk, next)
      await unpackBackup({ disk: this.#disk, bytes, name: backup, folder: next })
      return use(next)
    })
    if (!done.ok)
      await attempt('disk-refused', next, () => this.#disk.rm(next, { recursive: true, force: true }))
    return done
  }
}

interface Writing {
  readonly root: string
  readonly reason: BackupReason
  readonly at: string
  readonly signal: { readonly aborted: boolean } | undefined
}

interface Unpacked {
  readonly root: string
  readonly backup: string
  readonly beside: string
}

/** By the calendar of this machine. */
function isSameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}
