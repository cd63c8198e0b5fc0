import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectGateway } from '#node/project/gateway.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { temporaryFolder } from './folders.ts'

const tag = (kind: string, start: number) =>
  ({ type: 'annotate', drafts: [{ kind, ranges: [{ start, end: start + 5 }] }] }) as const

/** Ana has one of two articles open, with an edit on the disk and one that came after the folder had gone. */
async function withoutFolder() {
  const home = await temporaryFolder()
  const { desk } = await testDesk({ gateway: projectGateway })
  must(await desk.create({ path: join(home, 'p'), name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const { added } = must(
    await workspace.import([
      textFile('a.txt', 'Minsk awaits the loan.'),
      textFile('b.txt', 'Moscow will pay.'),
    ]),
  )
  const article = added[0] ?? ''
  must(await workspace.editArticle(article, { ...must(await workspace.article(article)), title: 'The loan' }))
  const layer = must(await workspace.layer(article))
  must(await layer.execute(tag('claim', 0)))
  await rm(join(home, 'p'), { recursive: true })
  const waiting = layer.execute(tag('prediction', 6))
  await expect.poll(() => desk.state().unsaved?.edits).toBe(1)
  return { desk, workspace, article, layer, waiting, to: join(home, 'q') }
}

describe('a project whose folder is gone altogether', () => {
  it('goes on in another one with all that is in memory, and names the rest', async () => {
    const { desk, workspace, article, layer, waiting, to } = await withoutFolder()
    must(await desk.saveElsewhere(to))
    expect(await waiting).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(desk.state()).toMatchObject({ project: { path: to }, unsaved: null })
    expect(workspace.rows().map(({ id }) => id)).toEqual([article])
    expect(workspace.library.notices()).toMatchObject([
      { code: 'left-behind', params: { count: 1, titles: 'Moscow will pay.' } },
    ])
    must(await layer.execute(tag('source', 0)))
    must(await desk.close())

    must(await desk.open(to))
    const again = must(desk.workspace())
    expect(again.rows()).toMatchObject([{ id: article, title: 'The loan' }])
    const { annotations, revision } = must(await again.layer(article)).layer
    expect([revision, annotations.map(({ kind }) => kind).toSorted()]).toEqual([
      3,
      ['claim', 'prediction', 'source'],
    ])
    must(await must(await again.layer(article)).undo())
    must(await must(await again.layer(article)).undo())
    must(await must(await again.layer(article)).undo())
    must(await desk.close())
  })

  it('stays where it was where the other folder is taken', async () => {
    const { desk, to } = await withoutFolder()
    const { desk: other } = await testDesk({ gateway: projectGateway })
    must(await other.create({ path: to, name: 'Another', annotator: 'boris' }))
    expect(await desk.saveElsewhere(to)).toMatchObject({ problem: { code: 'project-exists' } })
    expect(desk.state()).toMatchObject({ unsaved: { edits: 1 } })
    must(await other.close())
  })
})
