import { describe, expect, it } from 'vitest'
import { must, testDesk, textFile } from '#tests/desk.ts'
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
    const first = await testDesk()
    must(await first.desk.create(request))
    const second = await testDesk({}, first.shelf)
    await second.desk.start()
    expect(second.desk.state()).toMatchObject({ project: null, startProblem: { code: 'project-missing' } })
    must(await second.desk.openSample())
    expect(second.desk.state().startProblem).toBeNull()
  })

  it('keeps what lies on it when another project cannot be opened', async () => {
    const { desk } = await testDesk()
    must(await desk.create(request))
    expect(await desk.open('/elsewhere')).toMatchObject({ ok: false, problem: { code: 'project-missing' } })
    expect(desk.state().project?.path).toBe('/p')
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

describe('a desk whose annotator is at work in another program', () => {
  const article = textFile('a.txt', 'Minsk awaits the loan.')
  const tag = (kind: string) =>
    ({ type: 'annotate', drafts: [{ kind, ranges: [{ start: 0, end: 5 }] }] }) as const

  /** Ana's program with a project of one tag, and a second one of hers with the same project. */
  async function twoPrograms() {
    const gateway = memoryGateway()
    let count = 0
    const ids = { next: () => `shared${++count}` }
    const [first, second] = [await testDesk({ gateway, ids }), await testDesk({ gateway, ids })]
    must(await first.desk.create({ ...request, annotator: 'ana' }))
    const workspace = must(first.desk.workspace())
    const [id = ''] = must(await workspace.import([article])).added
    must(await must(await workspace.layer(id)).execute(tag('claim')))
    must(await second.desk.open('/p'))
    return { first: first.desk, second: second.desk, id }
  }

  it('opens for reading and says who is', async () => {
    const { second } = await twoPrograms()
    expect(second.state().project).toMatchObject({
      annotator: 'ana',
      readOnly: { code: 'annotator-elsewhere', params: { annotator: 'ana', holder: 'this test' } },
    })
  })

  it('shows everything, exports it and counts it, and changes nothing', async () => {
    const { second, id } = await twoPrograms()
    const workspace = must(second.workspace())
    const layer = must(await workspace.layer(id))
    expect(layer.snapshot()).toMatchObject({ layer: { annotations: [{ quote: 'Minsk' }] } })
    expect(must(await workspace.preview({ format: 'jsonl' })).annotations).toBe(1)
    expect(must(await workspace.passages({}))).toMatchObject({ total: 0 })
    const refusal = { problem: { code: 'project-read-only' } }
    expect(await layer.execute(tag('claim'))).toMatchObject(refusal)
    expect(await layer.undo()).toMatchObject(refusal)
    expect(await workspace.import([article])).toMatchObject(refusal)
    const metadata = { title: 'Changed', language: '', source: must(await workspace.article(id)).source }
    expect(await workspace.editArticle(id, metadata)).toMatchObject(refusal)
  })

  it('stays as it is when it is opened again too early, and can be worked at when the other one is done', async () => {
    const { first, second, id } = await twoPrograms()
    expect(await second.open('/p')).toMatchObject({ problem: { code: 'annotator-elsewhere' } })
    expect(second.state().project?.readOnly).not.toBeNull()
    await first.close()
    must(await second.open('/p'))
    expect(second.state().project?.readOnly).toBeNull()
    const layer = must(await must(second.workspace()).layer(id))
    must(await layer.execute(tag('source')))
    expect(layer.layer.annotations).toHaveLength(2)
  })

  it('lets somebody else work there', async () => {
    const { first, second, id } = await twoPrograms()
    must(await second.identify('boris'))
    expect(second.state().project).toMatchObject({ annotator: 'boris', readOnly: null })
    must(await must(await must(second.workspace()).layer(id)).execute(tag('claim')))
    must(await must(await must(first.workspace()).layer(id)).execute(tag('source')))
    expect(await first.identify('boris')).toMatchObject({ problem: { code: 'annotator-elsewhere' } })
    expect(first.state().project).toMatchObject({ annotator: 'ana', readOnly: null })
  })

  it('frees the work of whom it was open for when somebody else sits down', async () => {
    const { first, second } = await twoPrograms()
    must(await first.identify('boris'))
    must(await second.open('/p'))
    expect(second.state().project).toMatchObject({ annotator: 'ana', readOnly: null })
  })

  it('keeps what two programs add to the project at once', async () => {
    const { first, second } = await twoPrograms()
    must(await second.identify('boris'))
    must(await first.identify('vera'))
    const known = must(first.workspace()).project().annotators
    expect(known.map(({ id }) => id)).toEqual(['ana', 'boris', 'vera'])
  })
})
