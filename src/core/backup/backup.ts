import { z } from 'zod'

/** Why a backup was made: a day's first opening, what was about to come, or because somebody asked. */
export const backupReasonSchema = z.enum(['day', 'import', 'receive', 'migration', 'restore', 'asked'])
export type BackupReason = z.infer<typeof backupReasonSchema>

/** A zipped copy of a project. `name` is its file's, `at` an ISO time, `bytes` its size. */
export const backupSchema = z
  .object({ name: z.string(), at: z.string(), reason: backupReasonSchema, bytes: z.int().nonnegative() })
  .readonly()
export type Backup = z.infer<typeof backupSchema>

/** How many backups of a project are kept, and how many bytes of them. */
export const backupLimitsSchema = z.object({ count: z.int().min(1), bytes: z.int().min(1) }).readonly()
export type BackupLimits = z.infer<typeof backupLimitsSchema>

export const initialBackupLimits: BackupLimits = { count: 20, bytes: 500_000_000 }

/** The latest first. */
export const backupListSchema = z
  .object({ backups: z.array(backupSchema).readonly(), limits: backupLimitsSchema })
  .readonly()
export type BackupList = z.infer<typeof backupListSchema>

/** The member of a backup that tells what else is in it. */
export const manifestName = 'backup.json'

export const manifestSchema = z
  .object({
    version: z.literal(1),
    at: z.string(),
    reason: backupReasonSchema,
    files: z
      .array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int().nonnegative() }).readonly())
      .readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof manifestSchema>

/** How long one backup does for imports that follow one another, in milliseconds. */
const sameOccasion = 10 * 60_000

/** Whether a backup for `reason` is due at `now`, an ISO time; `isSameDay` knows the calendar of this place. */
export function isDue(
  { reason, now }: { readonly reason: BackupReason; readonly now: string },
  backups: readonly Backup[],
  isSameDay: (a: string, b: string) => boolean,
): boolean {
  const alike = backups.filter((backup) => backup.reason === reason)
  switch (reason) {
    case 'day':
      return !alike.some(({ at }) => isSameDay(at, now))
    case 'import':
    case 'receive':
      return !alike.some(({ at }) => Math.abs(Date.parse(now) - Date.parse(at)) < sameOccasion)
    case 'migration':
    case 'restore':
    case 'asked':
      return true
    default:
      return reason satisfies never
  }
}

/** The backups that have to go, oldest first; never `newest`, the one just made, whatever a clock that jumped says. */
export function outdated(
  backups: readonly Backup[],
  newest: string,
  limits: BackupLimits,
): readonly Backup[] {
  const oldestFirst = backups
    .filter(({ name }) => name !== newest)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let count = backups.length
  let bytes = backups.reduce((sum, backup) => sum + backup.bytes, 0)
  return oldestFirst.filter((backup) => {
    if (count <= limits.count && bytes <= limits.bytes) return false
    count--
    bytes -= backup.bytes
    return true
  })
}
