import { describe, expect, it } from 'vitest'
import { must, testDesk } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

const request = { path: '/p', name: 'Border talks', annotator: 'Ana Petrova' }

describe('the desk', () => {
  it('shows the sample project on the first start, tagged by whoever starts it', async () => {
    const { desk } = await testDesk()
    must(await desk.start())
    expect(desk.state().project).toMatchObject({ path: '/sample', annotator: 'ana' })
    expect(must(desk.workspace()).rows()).toHaveLength(1)
  })

  it('comes back to the last project, at the same place', async () => {
    const gateway = memoryGateway()
    const first = await testDesk({ gateway })
    must(await first.desk.create(request))
    must(await first.desk.savePlace({ article: 'a1', offset: 17 }))
    await first.desk.close()
    const second = await testDesk({ gateway }, first.shelf)
    must(await second.desk.start())
    expect(second.desk.state().project).toMatchObject({
      path: '/p',
      annotator: 'ana-petrova',
      place: { article: 'a1', offset: 17 },
    })
  })

  it('says why the last project could not be opened at the start, until another one is', async () => {
    const gateway = memoryGateway()
    const first = await testDesk({ gateway })
    must(await first.desk.create(request))
    const second = await testDesk({ gateway }, first.shelf)
    await second.desk.start()
    expect(second.desk.state()).toMatchObject({
      project: null,
      startProblem: { code: 'project-open-elsewhere' },
    })
    must(await second.desk.openSample())
    expect(second.desk.state().startProblem).toBeNull()
  })

  it('keeps what lies on it when another project cannot be opened', async () => {
    const { desk } = await testDesk()
    must(await desk.create(request))
    expect(await desk.open('/elsewhere')).toMatchObject({ ok: false, problem: { code: 'project-missing' } })
    expect(desk.state().project?.path).toBe('/p')
  })

  it('refuses a project that is open elsewhere, and lets it go when it is closed', async () => {
    const gateway = memoryGateway()
    const [mine, other] = [await testDesk({ gateway }), await testDesk({ gateway })]
    must(await mine.desk.create(request))
    expect(await other.desk.open('/p')).toMatchObject({
      ok: false,
      problem: { code: 'project-open-elsewhere' },
    })
    must(await other.desk.openForReading('/p'))
    await mine.desk.close()
    must(await other.desk.open('/p'))
  })

  it('tells who works: a new name joins the project, and has layers of their own', async () => {
    const { desk } = await testDesk()
    must(await desk.create(request))
    must(await desk.identify('Борис'))
    expect(desk.state().project).toMatchObject({ annotator: 'Борис' })
    expect(
      must(desk.workspace())
        .project()
        .annotators.map((a) => a.id),
    ).toEqual(['ana-petrova', 'Борис'])
  })

  it('refuses a name of which no id can be made', async () => {
    const { desk } = await testDesk()
    expect(await desk.create({ ...request, annotator: '?!' })).toMatchObject({
      problem: { code: 'annotator-invalid' },
    })
  })

  it('tells everybody who listens', async () => {
    const { desk } = await testDesk()
    const heard: (string | undefined)[] = []
    const stop = desk.subscribe((state) => heard.push(state.project?.path))
    must(await desk.create(request))
    await desk.close()
    stop()
    must(await desk.open('/p'))
    expect(heard.at(0)).toBe('/p')
    expect(heard.at(-1)).toBeUndefined()
  })
})
