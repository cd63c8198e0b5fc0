import { describe, expect, it } from 'vitest'
import type { Layer } from '#core/model/layer.ts'
import { deskWith, must } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'

const tag = (kind: string) =>
  ({ type: 'annotate', drafts: [{ kind, ranges: [{ start: 0, end: 5 }] }] }) as const
const file = 'layers/ana/a1~conflict-20260101T120000.json'

/** A project of Ana's with one tag, beside which lies what `edit` makes of her layer. */
async function withVersion(edit: (mine: Layer) => Layer) {
  const copies = new Map<string, Layer>()
  const gateway = memoryGateway(() => null, copies)
  const { workspace, articles } = await deskWith(['Minsk awaits the loan.'], { gateway })
  const layer = must(await workspace.layer(articles[0] ?? ''))
  must(await layer.execute(tag('claim')))
  const other = edit(layer.layer)
  copies.set(file, other)
  return { workspace, layer, other }
}

const emptied = (mine: Layer): Layer => ({ ...mine, annotations: [], status: 'done' })
const renamed = (mine: Layer): Layer => ({
  ...mine,
  annotations: mine.annotations.map((one) => ({ ...one, kind: 'source' })),
})

describe('another version of my layer', () => {
  it('is told annotation by annotation', async () => {
    const { workspace, layer } = await withVersion(renamed)
    const [mine] = layer.layer.annotations
    expect(must(await workspace.compareVersion(file))).toMatchObject({
      title: 'Minsk awaits the loan.',
      annotations: [{ mine, theirs: { ...mine, kind: 'source' } }],
      besides: 0,
    })
  })

  it('that has less is told, too', async () => {
    const { workspace } = await withVersion(emptied)
    expect(must(await workspace.compareVersion(file))).toMatchObject({
      annotations: [{ mine: { quote: 'Minsk' }, theirs: null }],
      besides: 1,
    })
  })

  it('can be taken over, which is one change that undo takes back', async () => {
    const { workspace, layer, other } = await withVersion(emptied)
    const before = layer.layer
    must(await workspace.settleVersion({ file, choice: 'theirs' }))
    expect(layer.layer).toEqual({ ...other, revision: before.revision + 1 })
    must(await layer.undo())
    expect(layer.layer).toEqual({ ...before, revision: before.revision + 2 })
    expect(await workspace.compareVersion(file)).toMatchObject({ problem: { code: 'version-unknown' } })
  })

  it('can be left for mine', async () => {
    const { workspace, layer } = await withVersion(emptied)
    const before = layer.layer
    must(await workspace.settleVersion({ file, choice: 'mine' }))
    expect(layer.layer).toBe(before)
    expect(await workspace.compareVersion(file)).toMatchObject({ problem: { code: 'version-unknown' } })
  })

  it('that is of another text is not taken over', async () => {
    const { workspace, layer } = await withVersion((mine) => ({
      ...mine,
      annotations: mine.annotations.map((one) => ({ ...one, quote: 'Pinsk' })),
    }))
    const before = layer.layer
    expect(await workspace.settleVersion({ file, choice: 'theirs' })).toMatchObject({
      problem: { code: 'state-of-other-text' },
    })
    expect(layer.layer).toBe(before)
    expect(must(await workspace.compareVersion(file)).annotations).toHaveLength(1)
  })

  it('of somebody else is theirs to decide', async () => {
    const { workspace } = await withVersion((mine) => ({ ...mine, annotator: 'boris' }))
    for (const choice of ['mine', 'theirs'] as const)
      expect(await workspace.settleVersion({ file, choice })).toMatchObject({
        problem: { code: 'version-of-other' },
      })
  })
})
