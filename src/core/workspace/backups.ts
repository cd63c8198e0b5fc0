import type { Backup, BackupLimits, BackupList, BackupReason } from '#core/backup/backup.ts'
import type { BackupShelf } from '#core/ports.ts'
import { type Problem, problem, sentence } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'

/** What a desk does about backups of projects, each named by its path. */
export interface Backups {
  list(project: string): Promise<Result<BackupList>>
  make(project: string, reason: BackupReason): Promise<Result<Backup | null>>
  /** In the place of the project, which nobody may have open; or into another folder. Gives where it is now. */
  restore(restoring: Restoring): Promise<Result<string>>
  /** Begins the first backup of a day beside everything else. */
  begin(project: string): void
  /** Resolves when what was begun has ended; it leaves nothing half behind. */
  stop(): Promise<void>
}

/** `backup` by its name; `to` a new or an empty folder, absent: in place. */
export interface Restoring {
  readonly project: string
  readonly backup: string
  readonly to?: string | undefined
}

export function createBackups(shelf: BackupShelf, limits: () => BackupLimits): Backups {
  const signal = { aborted: false }
  let running: Promise<unknown> = Promise.resolve()
  return {
    list: async (project) => {
      const backups = await shelf.list(project)
      return backups.ok ? succeed({ backups: backups.value, limits: limits() }) : backups
    },
    make: (project, reason) => shelf.make({ project, reason, limits: limits() }),
    restore: ({ project, backup, to }) =>
      to === undefined ? shelf.restore(project, backup) : shelf.restoreTo(project, backup, to),
    begin: (project) => {
      signal.aborted = false
      running = running.then(() => shelf.make({ project, reason: 'day', limits: limits(), signal }))
    },
    stop: async () => {
      signal.aborted = true
      await running
    },
  }
}

/** Why there is no backup before what comes next, for its report; nothing where there is one, or none is due. */
export function withoutBackup(made: Result<unknown>): readonly Problem[] {
  return made.ok ? [] : [problem('backup-failed', { reason: sentence(made.problem) })]
}
