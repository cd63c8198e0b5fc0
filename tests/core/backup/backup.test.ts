import { describe, expect, it } from 'vitest'
import { type Backup, type BackupReason, isDue, outdated } from '#core/backup/backup.ts'

const backup = (at: string, bytes = 10, reason: BackupReason = 'day'): Backup => ({
  name: at,
  at,
  reason,
  bytes,
})
const sameDate = (a: string, b: string): boolean => a.slice(0, 10) === b.slice(0, 10)
const now = '2026-03-02T09:00:00.000Z'

describe('a backup', () => {
  it.each<[string, BackupReason, readonly Backup[], boolean]>([
    ['at the first opening ever', 'day', [], true],
    ['at the first opening of a day', 'day', [backup('2026-03-01T23:59:00.000Z')], true],
    ['no more on the same day', 'day', [backup('2026-03-02T00:01:00.000Z')], false],
    ['before an import, also on a day that has one', 'import', [backup('2026-03-02T00:01:00.000Z')], true],
    [
      'not before each of many imports in a row',
      'import',
      [backup('2026-03-02T08:55:00.000Z', 1, 'import')],
      false,
    ],
    ['before an import some time later', 'import', [backup('2026-03-02T08:45:00.000Z', 1, 'import')], true],
    ['whenever somebody asks', 'asked', [backup(now, 1, 'asked')], true],
  ])('is made %s', (_, reason, backups, expected) => {
    expect(isDue({ reason, now }, backups, sameDate)).toBe(expected)
  })
})

describe('the oldest backups go', () => {
  const names = (gone: readonly Backup[]): readonly string[] => gone.map(({ name }) => name)

  it('where there are too many', () => {
    const all = ['03', '01', '02'].map((day) => backup(day))
    expect(names(outdated(all, '03', { count: 1, bytes: 1000 }))).toEqual(['01', '02'])
  })

  it('where they are too large together', () => {
    const all = [backup('01', 50), backup('02', 30), backup('03', 30)]
    expect(names(outdated(all, '03', { count: 9, bytes: 60 }))).toEqual(['01'])
  })

  it('but never the newest, however large it is, nor where the clock jumped back', () => {
    expect(names(outdated([backup('03', 5000)], '03', { count: 1, bytes: 60 }))).toEqual([])
    expect(names(outdated([backup('01'), backup('09')], '01', { count: 1, bytes: 600 }))).toEqual(['09'])
  })
})
