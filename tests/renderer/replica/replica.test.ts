import { createRouterClient, implement } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { contract } from '#api/contract.ts'
import { noChange } from '#core/change/change.ts'
import { emptyLayer } from '#core/model/layer.ts'
import { problem, type Problem } from '#core/problem/problem.ts'
import type { LayerEvent } from '#core/workspace/views.ts'
import { ConnectionLost } from '#renderer/connect/connection.ts'
import type { SaveState } from '#renderer/replica/session.ts'
import type { Readable } from '#renderer/replica/store.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'
import { when } from '#tests/renderer/connect/when.ts'
import { replicaOf } from './in-process.ts'

const claim = {
  type: 'annotate',
  drafts: [{ id: 'n1', kind: 'claim', ranges: [{ start: 0, end: 6 }] }],
} as const

/** A desk with a project of one article. */
async function deskWithArticle() {
  const { desk } = await testDesk()
  must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
  const report = must(
    await must(desk.workspace()).import([textFile('a.txt', 'Moscow said no. Minsk agreed.')]),
  )
  return { desk, article: report.added[0] ?? '' }
}

/** Every value that a store has had while the test went on. */
function recorded<T>(store: Readable<T>): readonly T[] {
  const values = [store.get()]
  store.subscribe(() => values.push(store.get()))
  return values
}

const isThere = (value: unknown): boolean => value !== null

describe('a replica', () => {
  test('knows the desk, the library, an article and my layer', async () => {
    const { desk, article } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    const [state, rows, read, mine] = await Promise.all([
      when(replica.desk, isThere),
      when(replica.library, isThere),
      when(replica.article(article), isThere),
      when(replica.layer(article), isThere),
    ])
    expect(state?.project?.annotator).toBe('ana')
    expect(rows?.map(({ id }) => id)).toEqual([article])
    expect(read?.text).toBe('Moscow said no. Minsk agreed.')
    expect(mine?.layer.annotations).toEqual([])
  })

  test('holds a change when the step resolves, and the other window has it too', async () => {
    const { desk, article } = await deskWithArticle()
    const [here, there] = [replicaOf(desk), replicaOf(desk)]
    const [mine, theirs] = [here.replica.layer(article), there.replica.layer(article)]
    const watched = [mine.subscribe(() => {}), theirs.subscribe(() => {})]
    await Promise.all([when(mine, isThere), when(theirs, isThere)])
    await here.replica.session.execute(article, claim)
    expect(mine.get()?.layer.annotations.map(({ id }) => id)).toEqual(['n1'])
    await expect(when(theirs, (layer) => layer?.layer.revision === 1)).resolves.toBeDefined()
    await here.replica.session.undo(article)
    await expect(when(theirs, (layer) => layer?.layer.annotations.length === 0)).resolves.toBeDefined()
    for (const unwatch of watched) unwatch()
  })

  test('says with each step which text it was made on', async () => {
    const { desk, article } = await deskWithArticle()
    const asked: unknown[] = []
    const { replica } = replicaOf(desk, {
      execute: async ({ over }) => {
        asked.push(over)
        return { revision: 1, change: noChange }
      },
    })
    await replica.session.execute(article, claim)
    const read = replica.article(article)
    const unwatch = read.subscribe(() => {})
    const sha256 = (await when(read, isThere))?.sha256
    await replica.session.execute(article, claim)
    expect(asked).toEqual([undefined, sha256])
    unwatch()
  })

  test('describes an article as it was edited', async () => {
    const { desk, article } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    const read = replica.article(article)
    const unwatch = read.subscribe(() => {})
    const { title, language, source } = (await when(read, isThere)) ?? { title: '', language: '' }
    must(
      await must(desk.workspace()).editArticle(article, {
        title: `${title}!`,
        language: language || 'en',
        source: source ?? { outlet: '', author: '', url: '', published: '' },
      }),
    )
    await expect(when(read, (now) => now?.title.endsWith('!') === true)).resolves.toBeDefined()
    unwatch()
  })

  test('turns to another project with all it shows', async () => {
    const { desk, article } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    const unwatch = replica.library.subscribe(() => {})
    await when(replica.library, (rows) => rows?.length === 1)
    const before = replica.layer(article)
    must(await desk.create({ path: '/q', name: 'Other', annotator: 'boris' }))
    await when(replica.library, (rows) => rows?.length === 0)
    expect(replica.layer(article)).not.toBe(before)
    unwatch()
  })
})

test('what was mended when a layer was read is told', async () => {
  const { desk, article } = await deskWithArticle()
  const torn = problem('log-torn', { kept: 'a.log.jsonl.damaged-1' }, { file: 'a.log.jsonl' })
  const snapshot: LayerEvent = {
    type: 'snapshot',
    layer: emptyLayer('ana', article),
    history: { undo: null, redo: null },
    notices: [torn],
  }
  async function* mended(): AsyncGenerator<LayerEvent, void> {
    yield snapshot
    await new Promise<never>(() => {})
  }
  const layers = createRouterClient({ live: implement(contract.layers.live).handler(mended) })
  const { replica, heard } = replicaOf(desk, { live: layers.live })
  await when(replica.layer(article), isThere)
  expect(heard).toEqual([torn])
})

describe('the save state', () => {
  test('is saving until the step is acknowledged', async () => {
    const { desk, article } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    const states = recorded<SaveState>(replica.saveState)
    await replica.session.execute(article, claim)
    expect(states.map(({ type }) => type)).toEqual(['saved', 'saving', 'saved'])
  })

  test('stays saved where a step is refused, and the refusal is said', async () => {
    const { desk, article } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    expect(await replica.session.undo(article)).toBeNull()
    expect(replica.announcement.get()).toEqual({ text: 'nothing-to-undo', number: 1 })
    expect(replica.saveState.get()).toEqual({ type: 'saved' })
  })

  test('says that and why the disk refuses what is shown, until it has everything', async () => {
    let full: Problem | null = null
    const { desk } = await testDesk({ gateway: memoryGateway(() => full) })
    must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
    const { added } = must(await must(desk.workspace()).import([textFile('a.txt', 'Moscow said no.')]))
    const article = added[0] ?? ''
    const { replica } = replicaOf(desk)
    const layer = replica.layer(article)
    const unwatch = layer.subscribe(() => {})
    await when(layer, isThere)
    full = problem('not-saved', { reason: 'the disk is full' })
    expect(await replica.session.execute(article, claim)).toMatchObject({ revision: 1 })
    expect(await replica.session.undo(article)).toMatchObject({ revision: 2 })
    expect(layer.get()?.layer).toMatchObject({ revision: 2, annotations: [] })
    await when(replica.saveState, ({ type }) => type === 'not-saved')
    expect(replica.saveState.get()).toEqual({ type: 'not-saved', reason: 'the disk is full' })
    full = null
    await replica.session.redo(article)
    await when(replica.saveState, ({ type }) => type === 'saved')
    expect(layer.get()?.layer.annotations.map(({ id }) => id)).toEqual(['n1'])
    unwatch()
  })

  test('says so too in a window that has not asked for anything', async () => {
    let full: Problem | null = null
    const { desk } = await testDesk({ gateway: memoryGateway(() => full) })
    must(await desk.create({ path: '/p', name: 'Project', annotator: 'ana' }))
    const workspace = must(desk.workspace())
    const { added } = must(await workspace.import([textFile('a.txt', 'Moscow said no.')]))
    const { replica } = replicaOf(desk)
    full = problem('not-saved', { reason: 'the disk is full' })
    void must(await workspace.layer(added[0] ?? '')).execute(claim)
    await when(replica.saveState, ({ type }) => type === 'not-saved')
    full = null
    must(await desk.retry())
    await expect(when(replica.saveState, ({ type }) => type === 'saved')).resolves.toBeDefined()
  })

  test('is reconnecting while the connection is gone, and never saved under a step that it broke', async () => {
    const { desk, article } = await deskWithArticle()
    let breakOff = (_: Error): void => {}
    const broken = new Promise<never>((_, reject) => (breakOff = reject))
    const { replica, connection } = replicaOf(desk, { execute: () => broken })
    const step = replica.session.execute(article, claim)
    connection.state.set({ type: 'lost', attempts: 0 })
    breakOff(new ConnectionLost('unanswered'))
    await step
    expect(replica.saveState.get()).toEqual({ type: 'reconnecting' })
    connection.state.set({ type: 'open' })
    expect(replica.saveState.get()).toEqual({ type: 'not-saved', reason: 'unanswered' })
  })

  test('is what it was where a step was never sent', async () => {
    const { desk, article } = await deskWithArticle()
    const unsent = Promise.reject(new ConnectionLost('unsent'))
    const { replica } = replicaOf(desk, { execute: () => unsent })
    await replica.session.execute(article, claim)
    expect(replica.saveState.get()).toEqual({ type: 'saved' })
    expect(replica.announcement.get().text).toBe('unsent')
  })

  test('follows other calls that write', async () => {
    const { desk } = await deskWithArticle()
    const { replica } = replicaOf(desk)
    const states = recorded(replica.saveState)
    expect(await replica.session.attempt(Promise.resolve(1))).toMatchObject({ type: 'done' })
    expect(states.map(({ type }) => type)).toEqual(['saved', 'saving', 'saved'])
  })
})
