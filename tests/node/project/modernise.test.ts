import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatVersion } from '#core/model/format-version.ts'
import type { BackupShelf } from '#core/ports.ts'
import { fail } from '#core/problem/result.ts'
import { backupShelf } from '#node/backup/backup-shelf.ts'
import { projectGateway } from '#node/project/gateway.ts'
import { checkProject } from '#node/project/check-folder.ts'
import { must, testDesk } from '#tests/desk.ts'
import { temporaryFolder } from '../folders.ts'

const first = join(import.meta.dirname, '../../../fixtures/stores/v1')

async function olderProject(): Promise<string> {
  const path = join(await temporaryFolder(), 'project')
  await cp(first, path, { recursive: true })
  return path
}

/** Every file of the project with its text, but for locks and backups. */
async function filesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of await readdir(path, { recursive: true })) {
    const isOurs = !name.startsWith('backups') && !name.includes('.lock')
    if (isOurs && (await stat(join(path, name))).isFile())
      found.set(name, await readFile(join(path, name), 'utf8'))
  }
  return found
}

const deskOver = async (backups: BackupShelf = backupShelf()) =>
  (await testDesk({ gateway: projectGateway, backups })).desk

const version = (text: string | undefined): unknown => JSON.parse(text ?? '{}').version

describe('a project that an older version wrote', () => {
  it('is backed up as it was, and then says that it is of today’s version, before anything else', async () => {
    const path = await olderProject()
    const before = await filesOf(path)
    const desk = await deskOver()
    must(await desk.open(path))
    const after = await filesOf(path)
    expect(version(after.get('project.json'))).toBe(formatVersion)
    const backups = must(await backupShelf().list(path)).filter(({ reason }) => reason === 'migration')
    expect(backups).toHaveLength(1)
    const copy = join(await temporaryFolder(), 'copy')
    must(await backupShelf().restoreTo(path, backups[0]?.name ?? '', copy))
    expect(await filesOf(copy)).toEqual(before)
    await desk.close()
  })

  it('is backed up once, and keeps all that was in it through further work', async () => {
    const path = await olderProject()
    for (let times = 0; times < 2; times++) {
      const desk = await deskOver()
      must(await desk.open(path))
      must(await desk.identify('ana'))
      const layer = must(await must(desk.workspace()).layer('loan'))
      must(await layer.execute({ type: 'set-note', id: 'pay', note: `look again ${times}` }))
      await desk.close()
    }
    const reasons = must(await backupShelf().list(path)).map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason === 'migration')).toHaveLength(1)
    expect((await checkProject(path)).problems).toEqual([])
    const files = await filesOf(path)
    expect(version(files.get('layers/ana/loan.json'))).toBe(formatVersion)
    const lines = files.get('layers/ana/loan.log.jsonl')?.trim().split('\n')
    expect(lines?.map(version)).toEqual([...Array<number>(8).fill(1), formatVersion, formatVersion])
  })

  it('is left as it is where it cannot be backed up: it opens for reading, with the reason', async () => {
    const path = await olderProject()
    const before = await filesOf(path)
    const full = async () => fail('not-saved', { reason: 'the disk is full', errno: 'ENOSPC' })
    const desk = await deskOver({ ...backupShelf(), make: full })
    must(await desk.open(path))
    expect(desk.state().project?.readOnly).toMatchObject({ code: 'not-saved' })
    await desk.close()
    expect(await filesOf(path)).toEqual(before)
  })

  it('is not touched by reading', async () => {
    const path = await olderProject()
    const before = await filesOf(path)
    const store = must(await projectGateway.openForReading(path))
    must(await store.readLayer({ annotator: 'ana', article: 'loan' }))
    await store.close()
    expect(await filesOf(path)).toEqual(before)
  })
})

describe('a file that a newer version wrote', () => {
  const newer = (text: string) => text.replace(/("version": ?)\d+/, '$199')

  it('is refused untouched: project.json, and with it the project', async () => {
    const path = await olderProject()
    await writeFile(join(path, 'project.json'), newer(await readFile(join(path, 'project.json'), 'utf8')))
    const before = await filesOf(path)
    const desk = await deskOver()
    expect(await desk.open(path)).toMatchObject({ problem: { code: 'project-newer' } })
    expect(await filesOf(path)).toEqual(before)
    expect(await readdir(path)).not.toContain('backups')
  })
})
