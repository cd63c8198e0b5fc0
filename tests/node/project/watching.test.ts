import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { OutsideChange, ProjectStore } from '#core/ports.ts'
import { closedProject, opened, textOf } from '../folders.ts'
import { article, mine, save, tags, valueOf } from '../work.ts'

const theirs = { annotator: 'boris', article: 'a1' }
const soon = { timeout: 10_000, interval: 50 }

/** All that `store` tells from now on. */
async function listening(store: ProjectStore): Promise<readonly OutsideChange[]> {
  const heard: OutsideChange[] = []
  await store.watch((changes) => void heard.push(...changes))
  return heard
}

async function hears(heard: readonly OutsideChange[], change: OutsideChange): Promise<void> {
  await vi.waitFor(() => expect(heard).toContainEqual(change), soon)
}

describe('a project that others change while it is open', { timeout: 30_000 }, () => {
  const both = async () => {
    const path = await closedProject(tags(2))
    const store = await opened(path)
    return { path, store, heard: await listening(store) }
  }

  it('tells of a colleague’s first layer, and of what follows', async () => {
    const { path, store, heard } = await both()
    const other = await opened(path)
    await save(other, tags(2, theirs).slice(0, 1))
    await hears(heard, { type: 'layer', key: theirs })
    expect(valueOf(await store.readLayer(theirs)).layer.revision).toBe(1)
    const before = heard.length
    await save(other, tags(2, theirs).slice(1))
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before), soon)
    expect(valueOf(await store.readLayer(theirs)).layer.revision).toBe(2)
  })

  it('tells of a layer that vanishes, and of one that comes back', async () => {
    const { path, store, heard } = await both()
    const other = await opened(path)
    await save(other, tags(1, theirs))
    await other.close()
    await hears(heard, { type: 'layer', key: theirs })
    await rename(join(path, 'layers/boris'), join(path, 'boris-elsewhere'))
    await vi.waitFor(async () => expect(valueOf(await store.readLayer(theirs)).layer.revision).toBe(0), soon)
    const before = heard.length
    await rename(join(path, 'boris-elsewhere'), join(path, 'layers/boris'))
    await vi.waitFor(() => expect(heard.slice(before)).toContainEqual({ type: 'layer', key: theirs }), soon)
  })

  it('tells of a new article and of another project file', async () => {
    const { path, heard } = await both()
    const other = await opened(path)
    valueOf(await other.writeArticle(article('b2')))
    await hears(heard, { type: 'article', article: 'b2' })
    valueOf(await other.updateProject((old) => ({ ...old, name: 'Another name' })))
    await hears(heard, { type: 'project' })
    expect(heard).toHaveLength(2)
  })

  it('tells of a version that a synchronising program kept, and reads it as nothing', async () => {
    const { path, store, heard } = await both()
    const names = [
      'layers/ana/a1 (conflicted copy 2026-01-01).json',
      'layers/ana/a1.sync-conflict-20260101-120000-ABCDEFG.json',
      'layers/ana/a1.log.sync-conflict-20260101-120000-ABCDEFG.jsonl',
      'articles/a1.sync-conflict-20260101-120000-ABCDEFG.json',
      'project (Конфликтная копия).json',
    ]
    for (const name of names) await writeFile(join(path, name), await textOf(path, 'layers/ana/a1.json'))
    await hears(heard, { type: 'copies' })
    expect(await store.copies()).toEqual(names.toSorted())
    expect(await store.articleIds()).toEqual(['a1'])
    expect(await store.layerKeys()).toEqual([mine])
  })

  it('tells nothing of what it writes itself', async () => {
    const { path, store, heard } = await both()
    valueOf(await store.writeArticle(article('b2')))
    valueOf(await store.updateProject((old) => ({ ...old, name: 'Another name' })))
    await save(store, tags(3).slice(2))
    const other = await opened(path)
    valueOf(await other.writeArticle(article('c3')))
    await hears(heard, { type: 'article', article: 'c3' })
    expect(heard).toEqual([{ type: 'article', article: 'c3' }])
  })

  it('has lost no article where the whole folder is gone, and hears again when it is back', async () => {
    const { path, heard } = await both()
    await rename(path, `${path}-away`)
    await hears(heard, { type: 'project' })
    expect(heard.filter(({ type }) => type !== 'project')).toEqual([])
    await rename(`${path}-away`, path)
    await writeFile(join(path, 'articles/b2.json'), JSON.stringify(article('b2')))
    await hears(heard, { type: 'article', article: 'b2' })
  })
})
