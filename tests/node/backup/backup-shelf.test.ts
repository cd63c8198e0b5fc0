import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialBackupLimits, type BackupReason } from '#core/backup/backup.ts'
import type { BackupShelf } from '#core/ports.ts'
import { readZip } from '#core/zip/read-zip.ts'
import { writeZip } from '#core/zip/write-zip.ts'
import { backupShelf } from '#node/backup/backup-shelf.ts'
import type { Disk } from '#node/disk/disk.ts'
import { FailingDisk } from '#tests/node/failing-disk.ts'
import {
  closedProject,
  closing,
  lazyGateway,
  newProject,
  opened,
  temporaryFolder,
  textOf,
} from '#tests/node/folders.ts'
import { codeOf, last, mine, save, tags, valueOf } from '#tests/node/work.ts'

const limits = initialBackupLimits
const noon = new Date('2026-03-02T12:00:00.000Z')
const shelfAt = (time: Date = noon, disk = new FailingDisk().disk): BackupShelf =>
  backupShelf({ disk, now: () => time })

/** Makes a backup that must be made, and tells its name. */
async function made(shelf: BackupShelf, project: string, reason: BackupReason = 'asked'): Promise<string> {
  const backup = valueOf(await shelf.make({ project, reason, limits }))
  if (!backup) throw new Error('No backup was due.')
  return backup.name
}

/** The annotations of my layer in the project at `path`. */
async function annotationsAt(path: string) {
  const store = await opened(path)
  const { layer } = valueOf(await store.readLayer(mine))
  await store.close()
  return layer.annotations
}

const steps = tags(3)

/** A project with one tag, backed up, and then two more tags. */
async function workedOn() {
  const path = await closedProject(steps.slice(0, 1))
  const backup = await made(shelfAt(), path)
  const store = await opened(path)
  await save(store, steps.slice(1))
  await store.close()
  return { path, backup }
}

describe('a backup', () => {
  it('holds every file of the project, with a hash of each, and nothing else', async () => {
    const path = await closedProject(steps)
    await writeFile(join(path, 'layers/ana/a1.json.damaged-1'), 'kept')
    await writeFile(join(path, 'notes.txt'), 'not ours')
    const name = await made(shelfAt(), path)
    await made(shelfAt(new Date('2026-03-02T13:00:00.000Z')), path)
    expect(name).toBe('2026-03-02T12-00-00-000Z-asked.zip')
    const entries = valueOf(readZip(await readFile(join(path, 'backups', name)), { members: 99, bytes: 1e7 }))
    expect(entries.map((entry) => entry.name)).toEqual([
      'articles/a1.json',
      'layers/ana/a1.json',
      'layers/ana/a1.json.damaged-1',
      'layers/ana/a1.log.jsonl',
      'project.json',
      'backup.json',
    ])
  })

  it('is listed with its time, its reason and its size, the latest first', async () => {
    const path = await closedProject(steps)
    await made(shelfAt(), path)
    await made(shelfAt(new Date('2026-03-03T12:00:00.000Z')), path, 'day')
    await writeFile(join(path, 'backups', 'of-somebody-else.zip'), '')
    expect(valueOf(await shelfAt().list(path))).toEqual([
      {
        name: '2026-03-03T12-00-00-000Z-day.zip',
        at: '2026-03-03T12:00:00.000Z',
        reason: 'day',
        bytes: expect.any(Number),
      },
      {
        name: '2026-03-02T12-00-00-000Z-asked.zip',
        at: '2026-03-02T12:00:00.000Z',
        reason: 'asked',
        bytes: expect.any(Number),
      },
    ])
  })

  it('is not made of a project without articles, nor twice for one occasion', async () => {
    const store = await opened(await closedProject([]))
    const project = store.path
    expect(valueOf(await shelfAt().make({ project, reason: 'day', limits }))).not.toBeNull()
    expect(valueOf(await shelfAt().make({ project, reason: 'day', limits }))).toBeNull()
    const empty = closing(
      valueOf(
        await lazyGateway().create(
          join(await temporaryFolder(), 'empty'),
          valueOf(await store.readProject()),
        ),
      ),
    )
    expect(valueOf(await shelfAt().make({ project: empty.path, reason: 'asked', limits }))).toBeNull()
  })

  it('can be made while somebody works: what is acknowledged by then is in it', async () => {
    const store = await newProject()
    await save(store, steps.slice(0, 2))
    const [backup] = await Promise.all([made(shelfAt(), store.path), save(store, steps.slice(2))])
    const folder = join(await temporaryFolder(), 'copy')
    valueOf(await shelfAt().restoreTo(store.path, backup, folder))
    expect((await annotationsAt(folder)).slice(0, 2)).toEqual(steps[1]?.after.annotations)
  })

  it('makes the oldest ones go, and what a killed program left behind', async () => {
    const path = await closedProject(steps)
    for (const day of [1, 2, 3]) await made(shelfAt(new Date(Date.UTC(2026, 2, day))), path)
    const leftover = join(path, 'backups', '.00000000-0000-0000-0000-000000000000.tmp')
    await writeFile(leftover, '')
    await utimes(leftover, 0, 0)
    valueOf(await shelfAt().make({ project: path, reason: 'asked', limits: { count: 2, bytes: 1e9 } }))
    expect(await readdir(join(path, 'backups'))).toEqual([
      '2026-03-02T12-00-00-000Z-asked.zip',
      '2026-03-03T00-00-00-000Z-asked.zip',
    ])
  })

  it('leaves nothing behind where it is stopped, or the disk refuses', async () => {
    const path = await closedProject(steps)
    const stopped = await shelfAt().make({
      project: path,
      reason: 'asked',
      limits,
      signal: { aborted: true },
    })
    expect(codeOf(stopped)).toBe('stopped')
    const full = new FailingDisk().fail('sync', 'ENOSPC')
    const refused = await shelfAt(noon, full.disk).make({ project: path, reason: 'asked', limits })
    expect(codeOf(refused)).toBe('not-saved')
    expect(await readdir(join(path, 'backups'))).toEqual([])
  })
})

describe('restoring', () => {
  it('into a new folder gives the project as it was', async () => {
    const { path, backup } = await workedOn()
    const folder = join(await temporaryFolder(), 'older')
    expect(valueOf(await shelfAt().restoreTo(path, backup, folder))).toBe(folder)
    expect(await annotationsAt(folder)).toEqual(steps[0]?.after.annotations)
    expect(await annotationsAt(path)).toEqual(last(steps).annotations)
  })

  it('in place keeps what was there as a backup, and what is not ours', async () => {
    const { path, backup } = await workedOn()
    await mkdir(join(path, '.git'))
    await writeFile(join(path, 'notes.txt'), 'not ours')
    const later = shelfAt(new Date('2026-03-02T15:00:00.000Z'))
    expect(valueOf(await later.restore(path, backup))).toBe(path)
    expect(await annotationsAt(path)).toEqual(steps[0]?.after.annotations)
    expect(await textOf(path, 'notes.txt')).toBe('not ours')
    expect(await readdir(dirname(path))).toEqual(['project'])
    const [undo] = valueOf(await later.list(path))
    expect(undo).toMatchObject({ reason: 'restore' })
    valueOf(await shelfAt(new Date('2026-03-02T16:00:00.000Z')).restore(path, undo?.name ?? ''))
    expect(await annotationsAt(path)).toEqual(last(steps).annotations)
  })

  it('in place is refused while somebody works there', async () => {
    const { path, backup } = await workedOn()
    const store = await opened(path)
    valueOf(await store.claim('ana'))
    expect(codeOf(await shelfAt().restore(path, backup))).toBe('annotator-elsewhere')
    await store.close()
    expect(codeOf(await shelfAt(new Date('2026-03-02T15:00:00.000Z')).restore(path, backup))).toBeNull()
  })

  it.each<[string, (zip: Uint8Array) => Uint8Array, string]>([
    [
      'one bit of it has turned',
      (zip) => zip.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      'zip-damaged',
    ],
    ['it was cut short', (zip) => zip.subarray(0, zip.length - 30), 'zip-damaged'],
    ['a file in it is another one', (zip) => rezipped(zip, 'articles/a1.json', '{}'), 'backup-damaged'],
    ['a file in it is not listed', (zip) => rezipped(zip, 'articles/a2.json', '{}'), 'backup-damaged'],
    ['a file of it is gone', (zip) => rezipped(zip, 'articles/a1.json', null), 'backup-damaged'],
    ['its list is gone', (zip) => rezipped(zip, 'backup.json', null), 'backup-damaged'],
    ['its list is none', (zip) => rezipped(zip, 'backup.json', '[['), 'backup-damaged'],
  ])('is refused where %s; the project stays as it is', async (_, damage, code) => {
    const { path, backup } = await workedOn()
    const file = join(path, 'backups', backup)
    await writeFile(file, damage(await readFile(file)))
    const shelf = shelfAt(new Date('2026-03-02T15:00:00.000Z'))
    expect(codeOf(await shelf.restore(path, backup))).toBe(code)
    expect(codeOf(await shelf.restoreTo(path, backup, join(dirname(path), 'new')))).toBe(code)
    expect(await readdir(dirname(path))).toEqual(['project'])
    expect(await annotationsAt(path)).toEqual(last(steps).annotations)
  })

  it('is refused for a backup that is not there, and into a folder with something in it', async () => {
    const { path, backup } = await workedOn()
    expect(codeOf(await shelfAt().restore(path, '../project.json'))).toBe('backup-unknown')
    expect(codeOf(await shelfAt().restoreTo(path, backup, path))).toBe('folder-not-empty')
  })

  it('loses nothing where the disk refuses the swap', async () => {
    const { path, backup } = await workedOn()
    const faulty = new FailingDisk()
    let renames = 0
    const disk: Disk = {
      ...faulty.disk,
      rename: (from, to) => {
        // The third one puts the restored project in place; the ones before it finish the backup and set the old one aside.
        if (++renames === 3) faulty.fail('rename', 'EPERM')
        else faulty.heal()
        return faulty.disk.rename(from, to)
      },
    }
    const refused = await shelfAt(new Date('2026-03-02T15:00:00.000Z'), disk).restore(path, backup)
    expect(codeOf(refused)).toBe('not-saved')
    expect(await readdir(dirname(path))).toEqual(['project'])
    expect(await annotationsAt(path)).toEqual(last(steps).annotations)
  })

  it('cut short between the two renames leaves the old project whole beside its place', async () => {
    const { path, backup } = await workedOn()
    const disk: Disk = {
      ...new FailingDisk().disk,
      rename: async (from, to) => {
        await rename(from, to)
        if (from === path) throw new Error('the machine was switched off')
      },
    }
    const shelf = shelfAt(new Date('2026-03-02T15:00:00.000Z'), disk)
    await expect(shelf.restore(path, backup)).rejects.toThrow('switched off')
    const aside = 'project.before-restore-2026-03-02T15-00-00-000Z'
    expect(await readdir(dirname(path))).toContain(aside)
    expect(await annotationsAt(join(dirname(path), aside))).toEqual(last(steps).annotations)
  })
})

/** The zip with one member replaced, added, or (null) left out; its checksums fit. */
function rezipped(zip: Uint8Array, name: string, text: string | null): Uint8Array {
  const others = valueOf(readZip(zip, { members: 99, bytes: 1e7 })).filter((entry) => entry.name !== name)
  return writeZip(text === null ? others : [...others, { name, bytes: Buffer.from(text) }])
}
