import { describe, expect, it } from 'vitest'
import { itemChange, noChange } from '#core/change/change.ts'
import { problem } from '#core/problem/problem.ts'
import type { DeskState, LayerEvent } from '#core/workspace/views.ts'
import { must } from '#tests/desk.ts'
import { claim, full, notYet, onFickleDisk, shown, soFar } from './fickle-disk.ts'

describe('an edit that the disk refuses', () => {
  it('is shown and kept, but not acknowledged, and the desk says why', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    disk.refusal = full
    const states: DeskState[] = []
    desk.subscribe((state) => states.push(state))
    const { saved } = await shown(layer, () => layer.execute(claim(0, 5)))
    expect(layer.layer.annotations).toHaveLength(1)
    expect(await soFar(saved)).toBe(notYet)
    expect(states.at(-1)?.unsaved).toEqual({ edits: 1, problem: full })
  })

  it('is never shown before the desk says that it is not saved', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    disk.refusal = full
    const order: string[] = []
    desk.subscribe(({ unsaved }) => order.push(unsaved ? 'not saved' : 'saved'))
    layer.subscribe(() => order.push('shown'))
    await shown(layer, () => layer.execute(claim(0, 5)))
    expect(order).toEqual(['not saved', 'shown'])
  })

  it('carries the ticket by which its sender knows it, and nothing else does', async () => {
    const { disk, layer } = await onFickleDisk()
    const heard: LayerEvent[] = []
    layer.subscribe((event) => heard.push(event))
    must(await layer.execute(claim(0, 5), 'saved'))
    expect(heard.splice(0)).not.toMatchObject([{ ticket: 'saved' }])
    disk.refusal = full
    await shown(layer, () => layer.execute(claim(6, 10), 'mine'))
    await shown(layer, () => layer.undo('back'))
    expect(heard).toMatchObject([
      { revision: 2, ticket: 'mine' },
      { revision: 3, ticket: 'back' },
    ])
  })

  it('is saved by itself after a pause, again and again', async () => {
    const { desk, disk, layer, pauses, wake } = await onFickleDisk()
    disk.refusal = full
    const { saved } = await shown(layer, () => layer.execute(claim(0, 5)))
    wake()
    await expect.poll(() => pauses.length).toBe(1)
    disk.refusal = null
    wake()
    expect(await saved).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(desk.state().unsaved).toBeNull()
  })

  it('goes to the disk before the next one, in order, as soon as that is asked for', async () => {
    const { disk, layer, workspace, desk, id } = await onFickleDisk()
    disk.refusal = full
    const first = await shown(layer, () => layer.execute(claim(0, 5)))
    const second = await shown(layer, () => layer.execute(claim(6, 10)))
    expect(desk.state().unsaved).toMatchObject({ edits: 2 })
    disk.refusal = null
    expect(must(await layer.execute(claim(11, 15))).revision).toBe(3)
    expect(await first.saved).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await second.saved).toMatchObject({ ok: true, value: { revision: 2 } })
    must(await desk.close())
    must(await desk.open('/p'))
    expect(must(await must(desk.workspace()).layer(id)).layer.annotations).toHaveLength(3)
    expect(workspace.unsaved.total()).toBeNull()
  })

  it('can be undone and done again, and all of it is in the log later', async () => {
    const { desk, disk, layer, id } = await onFickleDisk()
    disk.refusal = full
    await shown(layer, () => layer.execute(claim(0, 5)))
    await shown(layer, () => layer.undo())
    expect(layer.layer.annotations).toEqual([])
    await shown(layer, () => layer.redo())
    disk.refusal = null
    must(await desk.retry())
    must(await desk.close())
    must(await desk.open('/p'))
    const again = must(await must(desk.workspace()).layer(id))
    expect(again.layer).toEqual(layer.layer)
    expect(again.snapshot()).toMatchObject({ history: { undo: 'annotate', redo: null } })
  })

  it('counts with those of other articles, until all are saved', async () => {
    const { desk, disk, workspace, layer, other } = await onFickleDisk()
    const second = must(await workspace.layer(other))
    disk.refusal = full
    await shown(layer, () => layer.execute(claim(0, 5)))
    await shown(second, () => second.execute(claim(0, 2)))
    expect(desk.state().unsaved).toMatchObject({ edits: 2 })
    expect(await desk.retry()).toMatchObject({ problem: { code: 'edits-unsaved', params: { edits: 2 } } })
    disk.refusal = null
    must(await desk.retry())
    expect(desk.state().unsaved).toBeNull()
  })
})

describe('while something is not saved', () => {
  it.each([
    ['closing', 'close'],
    ['opening the sample', 'openSample'],
  ] as const)('%s is refused, and goes once the disk takes it', async (_, step) => {
    const { desk, disk, layer } = await onFickleDisk()
    const { saved } = await (async () => {
      disk.refusal = full
      return shown(layer, () => layer.execute(claim(0, 5)))
    })()
    expect(await desk[step]()).toMatchObject({ ok: false })
    expect(desk.state()).toMatchObject({ project: { path: '/p' }, unsaved: { edits: 1 } })
    disk.refusal = null
    must(await desk[step]())
    expect(await saved).toMatchObject({ ok: true })
  })

  it('an annotator does not change, and what waits stays', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    must(await desk.identify('boris'))
    must(await desk.identify('ana'))
    disk.refusal = full
    const mine = must(await must(desk.workspace()).layer(layer.layer.article))
    await shown(mine, () => mine.execute(claim(0, 5)))
    expect(await desk.identify('boris')).toMatchObject({ problem: { code: 'edits-unsaved' } })
    expect(desk.state()).toMatchObject({ project: { annotator: 'ana' }, unsaved: { edits: 1 } })
  })

  it('what comes by an import is refused and leaves no trace', async () => {
    const { disk, layer } = await onFickleDisk()
    disk.refusal = full
    await shown(layer, () => layer.execute(claim(0, 5)))
    const [brought] = layer.layer.annotations
    const change = {
      ...noChange,
      annotations: itemChange({ added: brought ? [{ ...brought, id: 'n9' }] : [] }),
    }
    expect(await layer.receive(change)).toMatchObject({ problem: full })
    expect(layer.layer.annotations).toHaveLength(1)
    disk.refusal = null
    expect(must(await layer.receive(change)).revision).toBe(2)
  })
})

describe('refused at once, and not kept', () => {
  it('is what the layer does not allow, whatever the disk does', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    disk.refusal = full
    expect(await layer.execute(claim(5, 5))).toMatchObject({ problem: { code: 'range-empty' } })
    expect(desk.state().unsaved).toBeNull()
  })

  it('is an edit of a project that is open for reading only', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    disk.refusal = problem('project-read-only')
    expect(await layer.execute(claim(0, 5))).toMatchObject({ problem: { code: 'project-read-only' } })
    expect(layer.layer.annotations).toEqual([])
    expect(desk.state().unsaved).toBeNull()
    disk.refusal = null
    expect(must(await layer.execute(claim(0, 5))).revision).toBe(1)
  })
})
