import { describe, expect, it } from 'vitest'
import type { AgreementEvent } from '#core/workspace/agreement-views.ts'
import type { ReviewEvent } from '#core/workspace/review-views.ts'
import type { Workspace } from '#core/workspace/workspace.ts'
import { agendaOf } from '#core/review/agenda.ts'
import { takingFirst } from '#core/review/rulings.ts'
import { deskWith, must, textFile } from '#tests/desk.ts'

const text = 'Minsk will sign, the analyst said, and Moscow waits for it.'

/** A project of ana's with one article, in which boris has tagged two passages and marked it as done. */
async function project() {
  const { desk, articles } = await deskWith([text])
  const [article = ''] = articles
  await desk.identify('boris')
  const boris = must(await must(desk.workspace()).layer(article))
  const drafts = [
    { kind: 'claim', ranges: [{ start: 0, end: 15 }] },
    { kind: 'source', ranges: [{ start: 17, end: 28 }] },
  ]
  must(await boris.execute({ type: 'annotate', drafts }))
  must(await boris.execute({ type: 'set-status', status: 'done' }))
  await desk.identify('ana')
  const workspace = must(desk.workspace())
  return { desk, workspace, article }
}

/** The next event that fits. */
function heard(
  workspace: Workspace,
  article: string,
  fits: (event: ReviewEvent) => boolean,
): Promise<ReviewEvent> {
  return new Promise((resolve) => {
    const stop = must(workspace.review(article))((event) => {
      if (!fits(event)) return
      stop()
      resolve(event)
    })
  })
}

const goldRow = (workspace: Workspace) => workspace.rows()[0]?.gold

/** Resolves when the library says so of its only article. */
function goldIs(workspace: Workspace, fits: (gold: ReturnType<typeof goldRow>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = workspace.subscribeLibrary(() => {
      if (!fits(goldRow(workspace))) return
      stop()
      resolve()
    })
  })
}

describe('the gold version', () => {
  it('is written by whoever decides, and the library says how far it is, also after opening anew', async () => {
    const { desk, workspace, article } = await project()
    expect(goldRow(workspace)).toBeNull()
    const gold = must(await workspace.gold(article))
    const { matters } = agendaOf(await workspace.layersOf(article))
    const counted = goldIs(workspace, (row) => row?.decided === 1)
    must(await gold.execute({ type: 'adjudicate', rulings: takingFirst(matters.slice(0, 1)) }))
    await counted
    expect(goldRow(workspace)).toEqual({ decided: 1, total: 2, isComplete: false })
    expect(gold.layer.decisions[0]).toMatchObject({ by: 'ana', from: 'boris' })
    await desk.close()
    must(await desk.open('/p'))
    expect(goldRow(must(desk.workspace()))).toEqual({ decided: 1, total: 2, isComplete: false })
  })

  it('is complete when all is decided and it is marked as done', async () => {
    const { workspace, article } = await project()
    const gold = must(await workspace.gold(article))
    const { matters } = agendaOf(await workspace.layersOf(article))
    must(await gold.execute({ type: 'adjudicate', rulings: takingFirst(matters) }))
    const complete = goldIs(workspace, (row) => row?.isComplete === true)
    must(await gold.execute({ type: 'set-status', status: 'done' }))
    await complete
    expect(workspace.rows()[0]?.others.map(({ annotator }) => annotator)).toEqual(['boris'])
  })

  it('can be undone like any other work', async () => {
    const { workspace, article } = await project()
    const gold = must(await workspace.gold(article))
    const { matters } = agendaOf(await workspace.layersOf(article))
    must(await gold.execute({ type: 'adjudicate', rulings: takingFirst(matters) }))
    must(await gold.undo())
    expect([gold.layer.annotations, gold.layer.decisions]).toEqual([[], []])
    must(await gold.redo())
    expect(gold.layer.decisions).toHaveLength(2)
  })

  it('is nobody’s name', async () => {
    const { desk } = await project()
    expect(await desk.identify('Gold')).toMatchObject({ ok: false, problem: { code: 'annotator-reserved' } })
    const made = await desk.create({ path: '/q', name: 'Q', annotator: 'gold' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'annotator-reserved' } })
  })
})

describe('a review', () => {
  it('shows everybody’s layers at once, then what changes', async () => {
    const { workspace, article } = await project()
    const all = await heard(workspace, article, () => true)
    expect(all).toMatchObject({
      type: 'all',
      layers: [{ annotator: 'boris' }],
      gold: { layer: { revision: 0 } },
      colleagues: 'shown',
    })
    const change = heard(workspace, article, ({ type }) => type === 'gold')
    const gold = must(await workspace.gold(article))
    must(await gold.execute({ type: 'set-status', status: 'in-progress' }))
    expect(await change).toMatchObject({ gold: { layer: { revision: 1 }, history: { undo: 'set-status' } } })
  })

  it('of an unknown article is refused', async () => {
    const { workspace } = await project()
    expect(workspace.review('nope')).toMatchObject({ ok: false, problem: { code: 'article-unknown' } })
  })
})

/** What the analyst reads about agreement. */
async function reportOf(workspace: Workspace): Promise<AgreementEvent | undefined> {
  const request = { notStated: 'missing', seed: 1, gamma: 'without' } as const
  const events: AgreementEvent[] = []
  for await (const event of must(await workspace.agreement(request))) events.push(event)
  return events.at(-1)
}

describe('in a blind project', () => {
  it('colleagues’ work is hidden everywhere until I have marked the article as done', async () => {
    const { desk, workspace, article } = await project()
    must(await workspace.setBlind(true))
    expect(desk.state().project?.project.blind).toBe(true)
    expect(workspace.rows()[0]).toMatchObject({ others: [], gold: null, colleagues: 'hidden' })
    expect(await workspace.layersOf(article)).toEqual([])
    expect(await workspace.gold(article)).toMatchObject({ ok: false, problem: { code: 'hidden-until-done' } })
    expect(await heard(workspace, article, () => true)).toMatchObject({ layers: [], colleagues: 'hidden' })
    expect(must(await workspace.history({ article })).total).toBe(0)
    const everything = { format: 'jsonl' }
    expect(must(await workspace.preview(everything))).toMatchObject({ annotations: 0, relations: 0 })
    expect(must(await workspace.preview(everything)).head).not.toContain('boris')
    expect(must(await workspace.passages({}))).toEqual({ passages: [], total: 0 })
    expect(await reportOf(workspace)).toMatchObject({
      report: { articles: 0, counted: [{ article, annotators: [] }] },
      comparison: { articles: [] },
    })
    const corrected = { article, file: textFile('corrected.txt', `${text} So it goes.`), format: null }
    expect(must(await workspace.planRevision(corrected)).others).toEqual([])

    const shown = heard(workspace, article, (event) => event.type === 'all' && event.colleagues === 'shown')
    must(await must(await workspace.layer(article)).execute({ type: 'set-status', status: 'done' }))
    expect(await shown).toMatchObject({ layers: [{ annotator: 'ana' }, { annotator: 'boris' }] })
    expect(workspace.rows()[0]?.others).toHaveLength(1)
  })

  it('everything is shown again when it is switched off', async () => {
    const { workspace } = await project()
    must(await workspace.setBlind(true))
    must(await workspace.setBlind(false))
    expect(workspace.rows()[0]).toMatchObject({ others: [{ annotator: 'boris' }], colleagues: 'shown' })
  })
})
