import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryName } from '#node/disk/durable.ts'
import { FailingDisk } from '../failing-disk.ts'
import { afterCrash, closing, lazyGateway, newProject, opened, temporaryFolder, textOf } from '../folders.ts'
import { article, codeOf, last, mine, project, save, tags, valueOf } from '../work.ts'
import { logFile, notices } from './layer-on-disk.ts'

/** A project with two changes in it on a disk that has not failed yet. */
async function onFailingDisk() {
  const failing = new FailingDisk()
  const store = await newProject(lazyGateway(failing.disk))
  const steps = tags(4)
  await save(store, steps.slice(0, 2))
  const [third, fourth] = steps.slice(2)
  if (!third || !fourth) throw new Error('unreachable')
  return { failing, store, steps, third, fourth }
}

describe('a change that the disk refuses', () => {
  it.each([
    ['write', 'ENOSPC', 'the disk is full'],
    ['write', 'EIO', 'the disk reports a fault'],
    ['sync', 'EIO', 'the disk reports a fault'],
    ['open', 'EACCES', 'permission denied'],
    ['open', 'EROFS', 'the disk is read-only'],
    ['open', 'ENOENT', 'the folder or the file is gone'],
    ['stat', 'ESTALE', 'ESTALE'],
  ] as const)('by %s, %s, is not saved, says why, and can be saved later', async (call, errno, reason) => {
    const { failing, store, steps, third, fourth } = await onFailingDisk()
    const before = await textOf(store.path, logFile)
    failing.fail(call, errno)
    expect(await store.append(third.entry, third.after)).toEqual({
      ok: false,
      problem: { code: 'not-saved', params: { reason, errno }, file: logFile },
    })
    failing.heal()
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(steps[1]?.after)
    expect(await textOf(store.path, logFile)).toBe(before)
    await save(store, [third, fourth])
    const copy = await opened(await afterCrash(store))
    expect(valueOf(await copy.openLayer(mine))).toMatchObject({ layer: last(steps), notices: [] })
  })

  it('after half of it was written leaves no half line', async () => {
    const { failing, store, third } = await onFailingDisk()
    const before = await textOf(store.path, logFile)
    failing.shorten(40).fail('write', 'ENOSPC')
    expect(codeOf(await store.append(third.entry, third.after))).toBe('not-saved')
    expect(await textOf(store.path, logFile)).toBe(before)
  })

  it('also when it is taken back leaves what the next one removes', async () => {
    const { failing, store, steps, third, fourth } = await onFailingDisk()
    failing.shorten(40).fail('write', 'ENOSPC').fail('truncate', 'EIO')
    expect(codeOf(await store.append(third.entry, third.after))).toBe('not-saved')
    const crashed = await (await opened(await afterCrash(store))).openLayer(mine)
    expect(valueOf(crashed).layer).toEqual(steps[1]?.after)
    expect(notices(crashed)).toEqual([['log-torn', 3]])
    expect(codeOf(await store.append(third.entry, third.after))).toBe('not-saved')
    failing.heal()
    await save(store, [third, fourth])
    const copy = await opened(await afterCrash(store))
    expect(valueOf(await copy.openLayer(mine))).toMatchObject({ layer: last(steps), notices: [] })
  })

  it('as the very first one can be saved later', async () => {
    const failing = new FailingDisk()
    const store = await newProject(lazyGateway(failing.disk))
    const steps = tags(2)
    for (const call of ['mkdir', 'open', 'write', 'sync'] as const) {
      failing.fail(call, 'ENOSPC')
      for (const { entry, after } of steps.slice(0, 1)) {
        expect(codeOf(await store.append(entry, after))).toBe('not-saved')
      }
      failing.heal()
    }
    await save(store, steps)
    const copy = await opened(await afterCrash(store))
    expect(valueOf(await copy.openLayer(mine))).toMatchObject({ layer: last(steps), notices: [] })
  })

  it('does not count where only the layer file cannot be written: the log has it', async () => {
    const { failing, store, steps, third, fourth } = await onFailingDisk()
    failing.fail('rename', 'EBUSY')
    await save(store, [third, fourth])
    await store.close()
    failing.heal()
    const again = await opened(store.path)
    expect(valueOf(await again.openLayer(mine))).toMatchObject({ layer: last(steps), notices: [] })
  })
})

describe('a write that takes several calls', () => {
  it('is one whole line', async () => {
    const { failing, store, third, steps } = await onFailingDisk()
    failing.shorten(7)
    await save(store, [third])
    const copy = await opened(await afterCrash(store))
    expect(valueOf(await copy.openLayer(mine))).toMatchObject({ layer: steps[2]?.after, notices: [] })
  })
})

describe('a file that cannot be replaced', () => {
  it.each(['writeFile', 'rename', 'sync'] as const)(
    'by %s stays as it was or is new, whole',
    async (call) => {
      const { failing, store } = await onFailingDisk()
      failing.fail(call, 'ENOSPC')
      const changed = { ...article('a1'), title: 'Changed' }
      expect(await store.writeArticle(changed)).toEqual({
        ok: false,
        problem: {
          code: 'not-saved',
          params: { reason: 'the disk is full', errno: 'ENOSPC' },
          file: 'articles/a1.json',
        },
      })
      expect(codeOf(await store.updateProject((old) => ({ ...old, name: 'Changed' })))).toBe('not-saved')
      failing.heal()
      expect(['a1', 'Changed']).toContain(valueOf(await store.readArticle('a1')).title)
      const names = await readdir(store.path, { recursive: true })
      expect(names.filter((name) => temporaryName.test(name))).toEqual([])
    },
  )

  it('one write after the other keeps their order', async () => {
    const store = await newProject()
    const titles = Array.from({ length: 20 }, (_, i) => `Title ${i}`)
    await Promise.all(titles.map((title) => store.writeArticle({ ...article('a1'), title })))
    expect(valueOf(await store.readArticle('a1')).title).toBe('Title 19')
  })
})

describe('a project that is taken away while it is open', () => {
  it('saves nothing into the air, and does not come back half', async () => {
    const { store, third } = await onFailingDisk()
    const moved = `${store.path}-moved`
    await rename(store.path, moved)
    expect(codeOf(await store.append(third.entry, third.after))).toBe('not-saved')
    expect(codeOf(await store.writeArticle(article('b2')))).toBe('not-saved')
    for (const { entry, after } of tags(1, { annotator: 'boris', article: 'a1' })) {
      expect(codeOf(await store.append(entry, after))).toBe('not-saved')
    }
    await store.close()
    await expect(stat(store.path)).rejects.toThrow('ENOENT')
    await rm(moved, { recursive: true })
  })

  it('keeps what another program added to its log meanwhile beside what is changed here', async () => {
    const { store, steps, third, fourth } = await onFailingDisk()
    const theirs = `${await textOf(store.path, logFile)}${JSON.stringify({ ...third.entry, by: 'elsewhere' })}\n`
    await writeFile(join(store.path, logFile), theirs)
    await save(store, [third, fourth])
    const log = (await store.copies()).find((name) => name.endsWith('.log.jsonl')) ?? ''
    expect(await textOf(store.path, log)).toBe(theirs)
    await store.close()
    const again = await opened(store.path)
    expect(valueOf(await again.openLayer(mine)).layer).toEqual(last(steps))
  })
})

describe('a folder that may not be written', () => {
  it('can be read, and says why it cannot be opened or made', async () => {
    const failing = new FailingDisk()
    const { path } = await newProject()
    failing.fail('writeFile', 'EACCES').fail('mkdir', 'EROFS')
    const reader = closing(valueOf(await lazyGateway(failing.disk).openForReading(path)))
    expect(await reader.articleIds()).toEqual(['a1'])
    const inside = join(await temporaryFolder(), 'new')
    expect(codeOf(await lazyGateway(failing.disk).create(inside, project))).toBe('not-saved')
  })

  it('is refused with the reason where listing it is forbidden', async () => {
    const { path, close } = await newProject().then(async (store) => ({
      path: store.path,
      close: () => store.close(),
    }))
    await close()
    const failing = new FailingDisk().fail('readdir', 'EACCES')
    const refused = await lazyGateway(failing.disk).open(path)
    expect(refused).toMatchObject({
      problem: { code: 'disk-refused', params: { reason: 'permission denied' } },
    })
    await (await opened(path)).close()
  })
})
