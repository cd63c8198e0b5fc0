import { describe, expect, it, vi } from 'vitest'
import { textHash } from '#core/model/text-hash.ts'
import type { LayerEvent, LibraryEvent } from '#core/workspace/views.ts'
import type { Workspace } from '#core/workspace/workspace.ts'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

const tag = (kind: string) =>
  ({ type: 'annotate', drafts: [{ kind, ranges: [{ start: 0, end: 5 }] }] }) as const

/** Ana's program and Boris's, on one project with one article. */
async function anaAndBoris() {
  const gateway = memoryGateway()
  const [first, second] = [await testDesk({ gateway }), await testDesk({ gateway, user: 'Boris' })]
  must(await first.desk.create({ path: '/p', name: 'Border talks', annotator: 'ana' }))
  const ana = must(first.desk.workspace())
  const [id = ''] = must(await ana.import([textFile('a.txt', 'Minsk awaits the loan.')])).added
  must(await second.desk.open('/p'))
  must(await second.desk.identify('boris'))
  return { gateway, id, desk: first.desk, ana, boris: must(second.desk.workspace()) }
}

const othersCount = (workspace: Workspace) => workspace.rows()[0]?.others[0]?.annotations ?? 0

describe('what a colleague does in another program', () => {
  it('shows in the library without a restart', async () => {
    const { ana, boris, id } = await anaAndBoris()
    const rows = vi.fn<(event: LibraryEvent) => void>()
    ana.subscribeLibrary(rows)
    must(await must(await boris.layer(id)).execute(tag('claim')))
    await vi.waitFor(() => expect(othersCount(ana)).toBe(1))
    expect(rows).toHaveBeenLastCalledWith(
      expect.objectContaining({ rows: [expect.objectContaining({ id, others: [expect.anything()] })] }),
    )
  })

  it('shows as a new article', async () => {
    const { ana, boris } = await anaAndBoris()
    must(await boris.import([textFile('b.txt', 'Moscow will pay.')]))
    await vi.waitFor(() => expect(ana.rows().map(({ title }) => title)).toContain('Moscow will pay.'))
  })

  it('shows in who works here', async () => {
    const { desk } = await anaAndBoris()
    await vi.waitFor(() =>
      expect(desk.state().project?.project.annotators.map(({ id }) => id)).toEqual(['ana', 'boris']),
    )
  })

  it('shows in a layer that is open for reading', async () => {
    const { gateway, ana, id } = await anaAndBoris()
    const { desk } = await testDesk({ gateway })
    must(await desk.open('/p'))
    expect(desk.state().project?.readOnly?.code).toBe('annotator-elsewhere')
    const seen = must(await must(desk.workspace()).layer(id))
    const heard = vi.fn<(event: LayerEvent) => void>()
    seen.subscribe(heard)
    must(await must(await ana.layer(id)).execute(tag('claim')))
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(expect.objectContaining({ type: 'snapshot' })))
    expect(seen.layer.annotations).toHaveLength(1)
  })

  it('does not take back what is being changed here', async () => {
    const { ana, boris, id } = await anaAndBoris()
    const mine = must(await ana.layer(id))
    await Promise.all([
      ...Array.from({ length: 10 }, (_, i) => mine.execute(tag(i % 2 ? 'claim' : 'source'))),
      ...Array.from({ length: 10 }, async () => must(await boris.layer(id)).execute(tag('claim'))),
    ])
    await vi.waitFor(() => expect(othersCount(ana)).toBe(10))
    expect(mine.layer.annotations).toHaveLength(10)
    expect(textHash(must(await ana.article(id)).text)).toBe(must(await boris.article(id)).sha256)
  })

  it('puts nothing onto another text than the one that was looked at', async () => {
    const { ana, boris, id } = await anaAndBoris()
    const mine = must(await ana.layer(id))
    const seen = must(await ana.article(id)).sha256
    const request = { article: id, file: textFile('b.txt', 'On Monday Minsk awaits the loan.'), format: null }
    must(await boris.revise(request, { ...must(await boris.planRevision(request)), choices: [] }))
    expect(await mine.execute(tag('claim'), undefined, seen)).toMatchObject({
      problem: { code: 'text-changed', params: { title: 'Minsk awaits the loan.' } },
    })
    await vi.waitFor(async () => expect(must(await ana.article(id)).sha256).not.toBe(seen))
    must(await mine.execute(tag('claim'), undefined, must(await ana.article(id)).sha256))
    expect(mine.layer.annotations[0]?.quote).toBe('On Mo')
  })
})
