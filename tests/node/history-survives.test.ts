import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '#core/change/command.ts'
import type { Desk } from '#core/workspace/desk.ts'
import type { OpenLayer } from '#core/workspace/open-layer.ts'
import { projectGateway } from '#node/project/gateway.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { temporaryFolder } from './folders.ts'

const note = (text: string): Command => ({ type: 'set-note', id: 'n1', note: text })
const tag: Command = {
  type: 'annotate',
  drafts: [{ id: 'n1', kind: 'claim', ranges: [{ start: 0, end: 5 }] }],
}

interface Bench {
  readonly desk: Desk
  /** My layer of the first or the second article, as somebody gets it who has just opened it. */
  layer(index: 0 | 1): Promise<OpenLayer>
  /** As if the program had been ended and started again. */
  restart(): Promise<Bench>
}

async function bench(path: string): Promise<Bench> {
  const { desk } = await testDesk({ gateway: projectGateway })
  must(await desk.open(path))
  const workspace = must(desk.workspace())
  const ids = workspace.rows().map(({ id }) => id)
  return {
    desk,
    layer: async (index) => must(await workspace.layer(ids[index] ?? '')),
    restart: async () => {
      await desk.close()
      return bench(path)
    },
  }
}

async function twoArticles(): Promise<Bench> {
  const path = join(await temporaryFolder(), 'project')
  const { desk } = await testDesk({ gateway: projectGateway })
  must(await desk.create({ path, name: 'Border talks', annotator: 'ana' }))
  const files = ['Minsk will sign.', 'Moscow waits.'].map((text, i) => textFile(`${i}.txt`, text))
  must(await must(desk.workspace()).import(files))
  await desk.close()
  return bench(path)
}

const noteOf = (layer: OpenLayer): string | undefined => layer.layer.annotations[0]?.note

describe('on a real disk', () => {
  it('undo and redo survive going to another article and the end of the program', async () => {
    let at = await twoArticles()
    const first = await at.layer(0)
    for (const command of [tag, note('one'), note('two')]) must(await first.execute(command))
    must(await (await at.layer(1)).execute(tag))
    must(await (await at.layer(0)).undo())

    at = await at.restart()
    must(await (await at.layer(0)).undo())
    expect(noteOf(await at.layer(0))).toBe('')

    at = await at.restart()
    must(await (await at.layer(0)).redo())
    must(await (await at.layer(0)).redo())
    expect(noteOf(await at.layer(0))).toBe('two')
    expect((await at.layer(0)).snapshot()).toMatchObject({ history: { undo: 'set-note', redo: null } })
    expect((await at.layer(1)).layer.annotations).toHaveLength(1)
    await at.desk.close()
  })

  it('a state from before the end of the program can be restored, and that taken back', async () => {
    let at = await twoArticles()
    for (const command of [tag, note('one'), { type: 'remove', ids: ['n1'] } as const])
      must(await (await at.layer(0)).execute(command))
    at = await at.restart()
    must(await (await at.layer(0)).execute({ type: 'restore', revision: 2, ids: ['n1'] }))
    expect(noteOf(await at.layer(0))).toBe('one')
    at = await at.restart()
    must(await (await at.layer(0)).undo())
    expect((await at.layer(0)).layer.annotations).toEqual([])
    await at.desk.close()
  })
})
