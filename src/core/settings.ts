import { z } from 'zod'
import { backupLimitsSchema, initialBackupLimits } from './backup/backup.ts'

/** Where the analyst was: the article on screen and the caret in its text (UTF-16 code units). */
export const placeSchema = z.object({ article: z.string(), offset: z.int().nonnegative() }).readonly()
export type Place = z.infer<typeof placeSchema>

export const recentProjectSchema = z
  .object({
    path: z.string(),
    name: z.string(),
    openedAt: z.string(),
    annotator: z.string(),
    place: placeSchema.nullable(),
  })
  .readonly()
export type RecentProject = z.infer<typeof recentProjectSchema>

export const appearanceSchema = z
  .object({ theme: z.enum(['system', 'light', 'dark']), language: z.enum(['system', 'en', 'ru']) })
  .readonly()
export type Appearance = z.infer<typeof appearanceSchema>

export const settingsSchema = z
  .object({
    version: z.literal(1),
    appearance: appearanceSchema,
    /** Latest first. */
    recent: z.array(recentProjectSchema).readonly(),
    /** How many backups each project keeps. */
    backups: backupLimitsSchema.default(initialBackupLimits),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

export const initialSettings: Settings = {
  version: 1,
  appearance: { theme: 'system', language: 'system' },
  recent: [],
  backups: initialBackupLimits,
}
