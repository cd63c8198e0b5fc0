import { type Backup, type BackupReason, backupReasonSchema } from '#core/backup/backup.ts'

/** The folder of a project that holds its backups. */
export const backupFolder = 'backups'

/** `2026-03-02T09-14-31-022Z-import.zip`: the time without what some file systems refuse in a name. */
export function backupName(at: string, reason: BackupReason): string {
  return `${at.replaceAll(/[:.]/g, '-')}-${reason}.zip`
}

const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)\.zip$/

/** What the name of a backup says; null for the name of anything else. */
export function readBackupName(name: string): Pick<Backup, 'name' | 'at' | 'reason'> | null {
  const [, date, hour, minute, second, fraction, why] = pattern.exec(name) ?? []
  const reason = backupReasonSchema.safeParse(why)
  if (!reason.success) return null
  return { name, at: `${date}T${hour}:${minute}:${second}.${fraction}Z`, reason: reason.data }
}
