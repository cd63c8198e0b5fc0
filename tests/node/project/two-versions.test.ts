import { readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { OutsideChange, ProjectStore } from '#core/ports.ts'
import { closedProject, newProject, opened, textOf } from '../folders.ts'
import { last, mine, save, type Step, tags, valueOf } from '../work.ts'
import { layerFile, logFile } from './layer-on-disk.ts'

const soon = { timeout: 10_000, interval: 50 }

/** Two versions of one layer that have the first change in common. */
const [common, ours, theirs] = [tags(1), tags(3).slice(1), tags(4).slice(1).map(renamed)]

/** The same step with other ids, so that it is another annotation. */
function renamed({ entry, after }: Step): Step {
  const other = (text: string) =>
    text.replaceAll(/"id":"n(\d)"/g, (id, n: string) => (n === '1' ? id : `"id":"other${n}"`))
  const revive = (value: object) => JSON.parse(other(JSON.stringify(value)))
  return { entry: revive(entry), after: revive(after) }
}

/** The files that a program would leave with `steps`. */
async function filesWith(steps: readonly Step[]): Promise<Readonly<Record<string, string>>> {
  const path = await closedProject(steps)
  return { [layerFile]: await textOf(path, layerFile), [logFile]: await textOf(path, logFile) }
}

async function put(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await unlink(join(path, name)).catch(() => undefined)
    await writeFile(join(path, name), text)
  }
}

/** A project that is open here with our work, whose layer file lags behind as after every change. */
async function openHere(steps: readonly Step[] = [...common, ...ours]): Promise<ProjectStore> {
  const store = await newProject()
  await save(store, steps)
  return store
}

async function kept(store: ProjectStore): Promise<readonly string[]> {
  const names = await readdir(join(store.path, 'layers/ana'))
  return names
    .filter((name) => name.includes('~'))
    .map((name) => name.replace(/\d{8}T\d{6}/, 'TIME'))
    .toSorted()
}

async function reopened(store: ProjectStore) {
  await store.close()
  return valueOf(await (await opened(store.path)).openLayer(mine))
}

const both = ['a1~conflict-TIME.json', 'a1~conflict-TIME.log.jsonl']
const next = tags(4).slice(3)

describe('a layer of mine whose files were replaced under me', () => {
  it.each<[string, readonly Step[], readonly string[]]>([
    ['by another version', [...common, ...theirs], both],
    ['by an older version of mine', common, both],
    ['by all of mine and more', tags(5), both],
  ])('%s: the next change is saved, and both versions are there', async (_, version, names) => {
    const store = await openHere()
    await put(store.path, await filesWith(version))
    await save(store, next)
    expect(await kept(store)).toEqual(names)
    const [file = ''] = await store.copies()
    expect(JSON.parse(await textOf(store.path, file))).toEqual(last(version))
    expect(await reopened(store)).toMatchObject({ layer: last(tags(4)), notices: [], entries: { length: 4 } })
  })

  it('in the log alone: the other log is kept', async () => {
    const store = await openHere()
    const { [logFile]: log = '' } = await filesWith([...common, ...theirs])
    await put(store.path, { [logFile]: log })
    await save(store, next)
    expect(await kept(store)).toEqual(both)
    expect(await reopened(store)).toMatchObject({ layer: last(tags(4)), notices: [] })
  })

  it('in the layer file alone: it is not written over at closing', async () => {
    const store = await openHere()
    const { [layerFile]: layer = '' } = await filesWith([...common, ...theirs])
    await put(store.path, { [layerFile]: layer })
    expect(await reopened(store)).toMatchObject({ layer: last(tags(3)), notices: [] })
    expect(await kept(store)).toEqual(['a1~conflict-TIME.json'])
  })

  it('by what cannot be read: that is kept as it is', async () => {
    const store = await openHere()
    await put(store.path, { [layerFile]: '<<<<<<< HEAD', [logFile]: '=======\n' })
    await save(store, next)
    expect(await kept(store)).toEqual(both)
    const [file = '', log = ''] = await store.copies()
    expect([await textOf(store.path, file), await textOf(store.path, log)]).toEqual([
      '<<<<<<< HEAD',
      '=======\n',
    ])
    expect(await reopened(store)).toMatchObject({ layer: last(tags(4)), notices: [] })
  })

  it('by nothing: they are written again', async () => {
    const store = await openHere()
    await rm(join(store.path, logFile))
    await save(store, next)
    expect(await kept(store)).toEqual([])
    expect(await reopened(store)).toMatchObject({ layer: last(tags(4)), notices: [], entries: { length: 4 } })
  })

  it('by the very same bytes: nothing is kept', async () => {
    const store = await openHere()
    await put(store.path, { [logFile]: await textOf(store.path, logFile) })
    await save(store, next)
    expect(await kept(store)).toEqual([])
  })

  it('by all of mine and more: opening takes that over', async () => {
    const store = await openHere()
    await put(store.path, await filesWith(tags(5)))
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(last(tags(5)))
    await save(store, tags(6).slice(5))
    expect(await reopened(store)).toMatchObject({ layer: last(tags(6)), notices: [] })
    expect(await kept(store)).toEqual([])
  })

  it('twice: each version has its own name', async () => {
    const store = await openHere()
    for (const [index, step] of next.entries()) {
      await put(store.path, await filesWith([...common, ...theirs].slice(0, 2 + index)))
      await save(store, [step])
    }
    await put(store.path, await filesWith(common))
    await save(store, tags(5).slice(4))
    expect(new Set(await store.copies()).size).toBe(4)
  })
})

describe('a layer of mine that is changed under me while I read', { timeout: 20_000 }, () => {
  const heardBy = async (store: ProjectStore) => {
    const heard: OutsideChange[] = []
    await store.watch((changes) => void heard.push(...changes))
    return heard
  }

  it('is kept apart before I do anything', async () => {
    const store = await openHere()
    const heard = await heardBy(store)
    await put(store.path, await filesWith([...common, ...theirs]))
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'copies' }), soon)
    expect(valueOf(await store.readLayer(mine)).layer).toEqual(last(tags(3)))
  })

  it('goes on where another program went on', async () => {
    const store = await openHere()
    const heard = await heardBy(store)
    await put(store.path, await filesWith(tags(5)))
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'layer', key: mine }), soon)
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(last(tags(5)))
    expect(await kept(store)).toEqual([])
  })
})
