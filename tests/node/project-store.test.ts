import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noChange } from '#core/change/change.ts'
import { emptyLayer } from '#core/model/layer.ts'
import type { Project } from '#core/model/project.ts'
import type { ProjectGateway } from '#core/ports.ts'
import { plan } from '#tests/core/change/random-commands.ts'
import { memoryGateway } from '#tests/memory-store.ts'
import { closing, lazyGateway, temporaryFolder } from './folders.ts'
import { article, codeOf, last, mine, project, save, step, stepsOf, tags, valueOf } from './work.ts'

const makers: readonly (readonly [string, () => ProjectGateway])[] = [
  ['folders on disk', () => lazyGateway()],
  ['the in-memory twin', () => memoryGateway()],
]

describe.each(makers)('a project store: %s', (_, makeGateway) => {
  const place = async () => ({
    gateway: makeGateway(),
    path: join(await temporaryFolder(), 'deep', 'project'),
  })
  const fresh = async () => {
    const { gateway, path } = await place()
    return { gateway, path, store: closing(valueOf(await gateway.create(path, project))) }
  }

  it('holds what was written after closing and opening', async () => {
    const { gateway, path, store } = await fresh()
    const renamed = { ...project, name: 'Another name' }
    const steps = tags(3)
    valueOf(await store.updateProject(() => renamed))
    valueOf(await store.writeArticle(article('a1')))
    valueOf(await store.writeArticle(article('b2', 'Другой текст \u00a0 с неразрывным пробелом 🇧🇾\ud800.')))
    await save(store, steps)
    await store.close()

    const again = closing(valueOf(await gateway.open(path)))
    expect(valueOf(await again.readProject())).toEqual(renamed)
    expect(await again.articleIds()).toEqual(['a1', 'b2'])
    expect(valueOf(await again.readArticle('b2')).text).toContain('🇧🇾\ud800.')
    expect(await again.layerKeys()).toEqual([mine])
    expect(valueOf(await again.readLayer(mine))).toEqual({
      layer: last(steps),
      entries: steps.map(({ entry }) => entry),
      notices: [],
    })
  })

  it('shows a change as soon as it is acknowledged', async () => {
    const { store } = await fresh()
    for (const { entry, after } of tags(3)) {
      valueOf(await store.append(entry, after))
      expect(valueOf(await store.readLayer(mine)).layer).toEqual(after)
    }
  })

  it('has an untouched layer for everybody', async () => {
    const { store } = await fresh()
    const untouched = { layer: emptyLayer('boris', 'a1'), entries: [], notices: [] }
    expect(valueOf(await store.readLayer({ annotator: 'boris', article: 'a1' }))).toEqual(untouched)
    expect(valueOf(await store.openLayer({ annotator: 'boris', article: 'a1' }))).toEqual(untouched)
    expect(await store.layerKeys()).toEqual([])
  })

  it('goes on after a layer was opened twice', async () => {
    const { store } = await fresh()
    const steps = tags(4)
    valueOf(await store.openLayer(mine))
    await save(store, steps.slice(0, 2))
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(steps[1]?.after)
    await save(store, steps.slice(2))
    expect(valueOf(await store.openLayer(mine)).layer).toEqual(last(steps))
  })

  it('lists layers by annotator, then article', async () => {
    const { store } = await fresh()
    const keys = ['ana/b', 'ana/a', 'ana-b/c', 'Борис/a'].map((name) => {
      const [annotator = '', id = ''] = name.split('/')
      return { annotator, article: id }
    })
    for (const key of keys) await save(store, tags(1, key))
    const names = (await store.layerKeys()).map((key) => `${key.annotator}/${key.article}`)
    expect(names).toEqual(['ana/a', 'ana/b', 'ana-b/c', 'Борис/a'])
  })

  it('keeps apart ids that differ in case only, or that Windows takes for a device', async () => {
    const { gateway, path, store } = await fresh()
    const ids = ['A1', 'a1', 'con', 'nul.txt', 'а1']
    const annotators = ['Ana', 'ana', 'aux']
    for (const id of ids) valueOf(await store.writeArticle(article(id, `The text of ${id}.`)))
    for (const annotator of annotators) await save(store, tags(2, { annotator, article: 'A1' }))
    await store.close()

    const again = closing(valueOf(await gateway.open(path)))
    expect(await again.articleIds()).toEqual(ids)
    for (const id of ids) expect(valueOf(await again.readArticle(id)).text).toBe(`The text of ${id}.`)
    expect((await again.layerKeys()).map((key) => key.annotator)).toEqual(annotators)
    for (const annotator of annotators) {
      const { layer } = valueOf(await again.readLayer({ annotator, article: 'A1' }))
      expect(layer).toEqual(last(tags(2, { annotator, article: 'A1' })))
    }
  })

  it('says what it does not have', async () => {
    const { gateway, path } = await place()
    expect(codeOf(await gateway.open(path))).toBe('project-missing')
    expect(codeOf(await gateway.openForReading(path))).toBe('project-missing')
    const { store } = await fresh()
    expect(codeOf(await store.readArticle('nothing'))).toBe('article-unknown')
  })

  it('lets one program write the layers of an annotator, and anybody read', async () => {
    const { gateway, path, store } = await fresh()
    await save(store, tags(2))
    const other = closing(valueOf(await gateway.open(path)))
    const [third] = tags(3).slice(2)
    expect(await other.claim('ana')).toMatchObject({
      problem: { code: 'annotator-elsewhere', params: { annotator: 'ana' }, file: path },
    })
    expect(codeOf(await other.openLayer(mine))).toBe('annotator-elsewhere')
    expect(third && codeOf(await other.append(third.entry, third.after))).toBe('annotator-elsewhere')
    expect(valueOf(await other.readLayer(mine)).layer).toEqual(last(tags(2)))
    const reader = valueOf(await gateway.openForReading(path))
    expect(valueOf(await reader.readLayer(mine)).layer).toEqual(last(tags(2)))
    await reader.close()
    expect(codeOf(await other.claim('ana'))).toBe('annotator-elsewhere')
    await store.close()
    expect(valueOf(await other.openLayer(mine)).layer).toEqual(last(tags(2)))
    expect(codeOf(await gateway.create(path, project))).toBe('project-exists')
  })

  it('lets two programs work for two annotators at once', async () => {
    const { gateway, path, store } = await fresh()
    const other = closing(valueOf(await gateway.open(path)))
    const theirs = tags(3, { annotator: 'boris', article: 'a1' })
    await Promise.all([save(store, tags(3)), save(other, theirs)])
    expect(valueOf(await store.readLayer({ annotator: 'boris', article: 'a1' })).layer).toEqual(last(theirs))
    expect(valueOf(await other.readLayer(mine)).layer).toEqual(last(tags(3)))
  })

  it('lets an annotator go, with all that was saved, and goes on when nobody took them', async () => {
    const { gateway, path, store } = await fresh()
    await save(store, tags(3).slice(0, 1))
    await store.release('ana')
    const other = valueOf(await gateway.open(path))
    await save(other, tags(3).slice(1, 2))
    expect(codeOf(await store.openLayer(mine))).toBe('annotator-elsewhere')
    await other.close()
    await save(store, tags(3).slice(2))
    expect(valueOf(await store.readLayer(mine)).layer).toEqual(last(tags(3)))
  })

  it('changes the project as it is by then: what another program added stays', async () => {
    const { gateway, path, store } = await fresh()
    const other = closing(valueOf(await gateway.open(path)))
    const joining = (id: string) => (current: Project) => ({
      ...current,
      annotators: [...current.annotators, { id, name: id }],
    })
    const names = Array.from({ length: 8 }, (_unused, i) => `annotator-${i}`)
    await Promise.all(names.map((id, i) => (i % 2 ? store : other).updateProject(joining(id))))
    const { annotators } = valueOf(await store.readProject())
    expect(annotators.map(({ id }) => id).toSorted()).toEqual(['ana', ...names])
  })

  it('refuses every write of a reader, and every write after closing', async () => {
    const { gateway, path, store } = await fresh()
    const reader = valueOf(await gateway.openForReading(path))
    await store.close()
    for (const [who, code] of [[reader, 'project-read-only'] as const, [store, 'not-saved'] as const]) {
      expect(codeOf(await who.updateProject((old) => ({ ...old, name: 'Changed' })))).toBe(code)
      expect(codeOf(await who.claim('ana'))).toBe(code)
      expect(codeOf(await who.writeArticle(article('a1')))).toBe(code)
      expect(codeOf(await who.openLayer(mine))).toBe(code)
      for (const { entry, after } of tags(1)) expect(codeOf(await who.append(entry, after))).toBe(code)
    }
    await store.close()
  })

  it('refuses a change that does not follow the last one', async () => {
    const { store } = await fresh()
    const steps = tags(3)
    await save(store, steps.slice(0, 1))
    const skipped = step({ ...last(steps), revision: 2 }, { reason: 'set-status', change: noChange })
    expect(codeOf(await store.append(skipped.entry, skipped.after))).toBe('not-saved')
    await save(store, steps.slice(1))
    expect(valueOf(await store.readLayer(mine)).layer).toEqual(last(steps))
  })

  it('tells the same layer whatever was done to it', async () => {
    const { store } = await fresh()
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 20 }), async (plans) => {
        const key = { annotator: 'ana', article: `a${++count}` }
        const steps = stepsOf(plans, key)
        fc.pre(steps.length > 0)
        await save(store, steps)
        const { layer, entries } = valueOf(await store.readLayer(key))
        expect(layer).toEqual(last(steps))
        expect(entries).toEqual(steps.map(({ entry }) => entry))
      }),
      { numRuns: 20 },
    )
  })
})
