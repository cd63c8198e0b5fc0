import fc from 'fast-check'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cache, ProjectStore } from '#core/ports.ts'
import type { ArticleSummary } from '#core/workspace/views.ts'
import { openLibrary } from '#core/workspace/library.ts'
import { cacheFolder, noCache } from '#node/cache-folder.ts'
import { createProjectGateway } from '#node/project/gateway.ts'
import { temporaryFolder } from '#tests/node/folders.ts'
import { article, mine, project, save, tags, valueOf } from '#tests/node/work.ts'

const viewer = { annotator: 'ana', isBlind: () => false }

/** Disks whose clock is far enough behind for every change to be told. */
const gateway = createProjectGateway({ now: () => Date.now() + 10_000, later: () => {} })

/** What the library says of a project, and which files it had to read for that. */
async function look(
  path: string,
  cache: Cache,
): Promise<{ rows: readonly ArticleSummary[]; read: string[] }> {
  const store = valueOf(await gateway.openForReading(path))
  const read: string[] = []
  const { library, keep } = await openLibrary(listening(store, read), viewer, cache)
  await keep()
  await store.close()
  const rows = library.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { rows, read: read.toSorted() }
}

/** The same store, which notes what is read. */
function listening(store: ProjectStore, read: string[]): ProjectStore {
  return new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: readonly unknown[]) => {
        if (name === 'readArticle') read.push(String(args[0]))
        if (name === 'readLayer') read.push(JSON.stringify(args[0]))
        return Reflect.apply(member, target, args)
      }
    },
  })
}

const ben = { annotator: 'ben', article: 'a1' }

async function twoArticles(): Promise<{ path: string; cache: Cache; cached: string }> {
  const path = await temporaryFolder()
  const cached = await temporaryFolder()
  const store = valueOf(await gateway.create(path, project))
  for (const id of ['a1', 'a2']) valueOf(await store.writeArticle(article(id)))
  await save(store, tags(3))
  await save(store, tags(2, ben))
  await store.close()
  return { path, cache: cacheFolder(cached), cached }
}

async function change(path: string, make: (store: ProjectStore) => Promise<unknown>): Promise<void> {
  const store = valueOf(await gateway.open(path))
  await make(store)
  await store.close()
}

describe('a project that was open before', () => {
  it('is known without reading any article or layer', async () => {
    const { path, cache } = await twoArticles()
    const first = await look(path, cache)
    expect(first.read).toHaveLength(4)
    const second = await look(path, cache)
    expect(second.read).toEqual([])
    expect(second.rows).toEqual(first.rows)
  })

  it('has only those read again that somebody has changed', async () => {
    const { path, cache } = await twoArticles()
    await look(path, cache)
    await change(path, async (store) => {
      const [, , , fourth] = tags(4)
      if (fourth) await save(store, [fourth])
      await store.writeArticle({ ...article('a2'), title: 'Changed' })
    })
    const { rows, read } = await look(path, cache)
    expect(read).toEqual(['a2', JSON.stringify({ annotator: 'ana', article: 'a1' })])
    expect(rows.map((row) => [row.title, row.mine.annotations])).toEqual([['a1', 4], ['Changed', 0]]) // prettier-ignore
  })

  it('is read where the index is damaged', async () => {
    const { path, cache, cached } = await twoArticles()
    const { rows } = await look(path, cache)
    const [name = ''] = await readdir(cached)
    const kept = await readFile(join(cached, name), 'utf8')
    await writeFile(join(cached, name), kept.replace('"annotations":3', '"annotations":9'))
    const again = await look(path, cache)
    expect(again.read).toHaveLength(4)
    expect(again.rows).toEqual(rows)
  })

  it('has damaged files read and told of each time', async () => {
    const { path, cache } = await twoArticles()
    await writeFile(join(path, 'articles/a2.json'), '{')
    await look(path, cache)
    expect((await look(path, cache)).read).toEqual(['a2'])
  })

  it('trusts no file that was changed just now', async () => {
    const { path, cache } = await twoArticles()
    const hasty = createProjectGateway({ later: () => {} })
    const store = valueOf(await hasty.openForReading(path))
    const { keep } = await openLibrary(store, viewer, cache)
    await keep()
    await store.close()
    expect((await look(path, cache)).read).toHaveLength(4)
  })

  it('is the same as without an index, whatever happened in between', async () => {
    const happening = fc.constantFrom('tag', 'tag of ben', 'title', 'new article', 'look')
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 8 }), async (happenings) => {
        const { path, cache } = await twoArticles()
        const done = { ana: 3, ben: 2, titles: 0 }
        const happen: Record<string, () => Promise<unknown>> = {
          tag: () => change(path, (store) => save(store, tags(++done.ana, mine).slice(-1))),
          'tag of ben': () => change(path, (store) => save(store, tags(++done.ben, ben).slice(-1))),
          title: () =>
            change(path, (store) => store.writeArticle({ ...article('a1'), title: `${++done.titles}` })),
          'new article': () => change(path, (store) => store.writeArticle(article(`b${++done.titles}`))),
          look: () => look(path, cache),
        }
        for (const name of happenings) await happen[name]?.()
        expect((await look(path, cache)).rows).toEqual((await look(path, noCache)).rows)
      }),
      { numRuns: 25 },
    )
  })
})
