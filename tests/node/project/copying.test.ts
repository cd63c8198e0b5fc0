import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FailingDisk } from '../failing-disk.ts'
import { closedProject, lazyGateway, newProject, opened, temporaryFolder } from '../folders.ts'
import { codeOf, last, mine, save, tags, valueOf } from '../work.ts'

/** Every file under `folder` with its bytes. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

const elsewhere = async () => join(await temporaryFolder(), 'copy')

describe('a copy of a project', () => {
  it('is the same, file by file, and a project of its own', async () => {
    const path = await closedProject(tags(3))
    const to = await elsewhere()
    valueOf(await lazyGateway().copy(path, to))
    expect(await filesOf(to)).toEqual(await filesOf(path))
    expect(valueOf(await (await opened(to)).openLayer(mine)).layer).toEqual(last(tags(3)))
  })

  it('can be made of a project that is open; it is not locked by that', async () => {
    const store = await newProject()
    await save(store, tags(2))
    const to = await elsewhere()
    valueOf(await lazyGateway().copy(store.path, to))
    expect(await readdir(to)).not.toContain('.lock')
    expect(valueOf(await (await opened(to)).openLayer(mine)).layer).toEqual(last(tags(2)))
  })

  it.each(['writeFile', 'mkdir', 'sync', 'rename'] as const)(
    'that fails on the way by %s says why, and the next attempt can have the folder',
    async (call) => {
      const path = await closedProject(tags(1))
      const to = await elsewhere()
      await mkdir(to)
      const failing = new FailingDisk().fail(call, 'ENOSPC')
      const gateway = lazyGateway(failing.disk)
      expect(codeOf(await gateway.copy(path, to))).toBe('not-saved')
      expect(await readdir(to)).toEqual([])
      failing.heal()
      valueOf(await gateway.copy(path, to))
    },
  )

  it('is not made into the project itself, into a full folder, of no project', async () => {
    const path = await closedProject(tags(1))
    expect(codeOf(await lazyGateway().copy(path, join(path, 'inside')))).toBe('folder-within')
    expect(codeOf(await lazyGateway().copy(path, path))).toBe('folder-within')
    const full = await temporaryFolder()
    await writeFile(join(full, 'notes.txt'), 'mine')
    expect(codeOf(await lazyGateway().copy(path, full))).toBe('folder-not-empty')
    expect(codeOf(await lazyGateway().copy(full, await elsewhere()))).toBe('project-missing')
    expect(await readdir(full)).toEqual(['notes.txt'])
  })
})
