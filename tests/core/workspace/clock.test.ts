import { expect, it } from 'vitest'
import { must, testDesk, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

/** A clock that was set back by an hour at every look. */
function clockGoingBack() {
  let hours = 0
  return { now: () => new Date(Date.UTC(2026, 0, 31) - 3_600_000 * hours++).toISOString() }
}

it('keeps the order of the history, and what can be undone, when the clock jumps back', async () => {
  const gateway = memoryGateway()
  const clock = clockGoingBack()
  const { desk, shelf } = await testDesk({ gateway, clock })
  must(await desk.create({ path: '/p', name: 'Border talks', annotator: 'ana' }))
  const workspace = must(desk.workspace())
  const [id = ''] = must(await workspace.import([textFile('a.txt', 'Minsk awaits the loan.')])).added
  const layer = must(await workspace.layer(id))
  const draft = { kind: 'claim', ranges: [{ start: 0, end: 5 }] }
  must(await layer.execute({ type: 'annotate', drafts: [draft] }))
  const [made] = layer.layer.annotations
  must(await layer.execute({ type: 'set-kind', ids: [made?.id ?? ''], kind: 'source' }))
  const [changed] = layer.layer.annotations
  expect(changed?.updatedAt).toBe(made?.createdAt)

  await desk.close()
  const again = await testDesk({ gateway, clock }, shelf)
  must(await again.desk.open('/p'))
  const reopened = must(await must(again.desk.workspace()).layer(id))
  expect(reopened.layer.annotations).toEqual([changed])
  must(await reopened.undo())
  expect(reopened.layer.annotations).toEqual([made])
})
