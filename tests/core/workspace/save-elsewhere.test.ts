import { describe, expect, it } from 'vitest'
import { must } from '#tests/desk.ts'
import { claim, full, onFickleDisk, shown } from './fickle-disk.ts'

describe('saving elsewhere', () => {
  it('takes the whole project with what was refused, and goes on there', async () => {
    const { desk, disk, workspace, layer, id, other } = await onFickleDisk()
    must(await layer.execute(claim(0, 5)))
    disk.refusal = full
    const { saved } = await shown(layer, () => layer.execute(claim(6, 10)))
    disk.elsewhere = '/q'
    must(await desk.saveElsewhere('/q'))
    expect(await saved).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(desk.state()).toMatchObject({
      project: { path: '/q' },
      unsaved: null,
      recent: [{ path: '/q' }, {}],
    })
    must(await layer.execute(claim(11, 15)))
    expect(must(await workspace.article(other)).text).toBe('No, they said.')
    must(await desk.close())
    must(await desk.open('/q'))
    expect(must(await must(desk.workspace()).layer(id)).layer.annotations).toHaveLength(3)
    disk.refusal = null
    must(await desk.open('/p'))
    expect(must(await must(desk.workspace()).layer(id)).layer.annotations).toHaveLength(1)
  })

  it('has edits wait that are made meanwhile, and saves them there', async () => {
    const { desk, layer, id } = await onFickleDisk()
    const moving = desk.saveElsewhere('/q')
    const made = await Promise.all([layer.execute(claim(0, 5)), layer.execute(claim(6, 10)), moving])
    for (const result of made) must<unknown>(result)
    must(await desk.close())
    must(await desk.open('/q'))
    expect(must(await must(desk.workspace()).layer(id)).layer.revision).toBe(2)
  })

  it('is refused where a project is already, and work goes on in the old place', async () => {
    const { desk, disk, layer } = await onFickleDisk()
    disk.refusal = full
    await shown(layer, () => layer.execute(claim(0, 5)))
    expect(await desk.saveElsewhere('/p')).toMatchObject({ problem: { code: 'project-exists' } })
    expect(desk.state()).toMatchObject({ project: { path: '/p' }, unsaved: { edits: 1 } })
    disk.refusal = null
    must(await desk.retry())
  })
})
