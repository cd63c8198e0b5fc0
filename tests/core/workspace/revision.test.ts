import { describe, expect, it } from 'vitest'
import { problem } from '#core/problem/problem.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { Desk } from '#core/workspace/desk.ts'
import { must, textFile } from '#tests/desk.ts'
import { memoryGateway } from '#tests/memory-store.ts'
import { after, before, fuzzy, gone, idOf, moved, revise, tag, tagged } from './corrected.ts'

describe('a corrected text', () => {
  it('is first shown with what it would do, and nothing is changed by that', async () => {
    const { workspace, article, layer, request } = await tagged()
    const shown = JSON.stringify(layer.layer)
    const plan = must(await workspace.planRevision(request))
    expect(plan.tally).toEqual({ exact: 0, moved: 1, fuzzy: 1, orphaned: 1 })
    expect(plan).toMatchObject({ isNew: true, text: after, revision: 1 })
    expect(JSON.stringify(layer.layer)).toBe(shown)
    expect(must(await workspace.article(article)).text).toBe(before)
  })

  it('takes along what is sure, and lists as lost what nobody has answered for', async () => {
    const at = await tagged()
    must(await revise(at))
    const { layer } = at.layer
    expect(layer.annotations.map(({ id, quote }) => [id, quote])).toEqual([[idOf(moved), moved]])
    expect(layer.orphans?.map(({ id }) => id)).toEqual([idOf(fuzzy), idOf(gone)])
    expect(layer.text).toBe(textHash(after))
    expect(must(await at.workspace.article(at.article))).toMatchObject({
      text: after,
      sha256: textHash(after),
    })
  })

  it('does with each annotation what the analyst chose', async () => {
    const at = await tagged()
    const { annotations } = must(await at.workspace.planRevision(at.request))
    const verdict = annotations.find(({ id }) => id === idOf(fuzzy))?.verdict
    const ranges = verdict?.type === 'fuzzy' ? verdict.ranges : null
    must(
      await revise(at, [
        { id: idOf(fuzzy), ranges },
        { id: idOf(moved), ranges: null },
      ]),
    )
    expect(at.layer.layer.annotations.map(({ quote }) => quote)).toEqual(['will double before the spring'])
    expect(at.layer.layer.orphans?.map(({ id }) => id)).toEqual([idOf(moved), idOf(gone)])
  })

  it('is taken back by undo, text and all, and done again by redo', async () => {
    const at = await tagged()
    const { revision: _, ...old } = at.layer.layer
    must(await revise(at))
    must(await at.layer.undo())
    expect(at.layer.layer).toMatchObject(old)
    expect(must(await at.workspace.article(at.article)).text).toBe(before)
    expect(at.workspace.rows()[0]).toMatchObject({ isBehind: true, text: textHash(before) })
    must(await at.layer.execute(tag('Irina Karpenko')))
    expect(at.layer.layer.annotations.map(({ quote }) => quote)).toContain('Irina Karpenko')
  })

  it('lets new tags stand over the new text, and a lost one be put there', async () => {
    const at = await tagged()
    must(await revise(at))
    const start = after.indexOf('the spring')
    const ranges = [{ start, end: start + 10 }]
    must(await at.layer.execute({ type: 'reattach', id: idOf(fuzzy), ranges }))
    expect(at.layer.layer.annotations.find(({ id }) => id === idOf(fuzzy))?.quote).toBe('the spring')
    expect(at.layer.layer.orphans?.map(({ id }) => id)).toEqual([idOf(gone)])
  })

  it('is refused where the tags have changed since the list was made', async () => {
    const { workspace, layer, request } = await tagged()
    const { sha256, revision } = must(await workspace.planRevision(request))
    must(await layer.execute({ type: 'set-status', status: 'done' }))
    expect(await workspace.revise(request, { sha256, revision, choices: [] })).toMatchObject({
      problem: { code: 'revision-outdated' },
    })
  })

  it.each([
    ['holds the text that is there', before, 'revision-same'],
    ['cannot be read', '', 'file-binary'],
  ])('is refused where the file %s', async (_, text, code) => {
    const { workspace, request } = await tagged()
    const file = textFile(text === '' ? 'a.bad' : 'a.txt', text)
    expect(await workspace.planRevision({ ...request, file })).toMatchObject({ problem: { code } })
  })
})

describe('cut short after the article was written', () => {
  it('a revision leaves my layer over the old text, and can be finished', async () => {
    const refusing = { now: false }
    const gateway = memoryGateway((write) =>
      write === 'append' && refusing.now ? problem('not-saved', { reason: 'the disk is full' }) : null,
    )
    const at = await tagged(gateway)
    refusing.now = true
    expect(await revise(at)).toMatchObject({ problem: { code: 'not-saved' } })
    refusing.now = false
    const again = await reopened(at.desk)
    const layer = must(await again.layer(at.article))
    expect(layer.layer.annotations).toHaveLength(3)
    expect(must(await again.article(at.article)).text).toBe(before)
    const rest = { article: at.article, file: null, format: null }
    const { sha256, revision, isNew } = must(await again.planRevision(rest))
    expect(isNew).toBe(false)
    must(await again.revise(rest, { sha256, revision, choices: [] }))
    expect(must(await again.article(at.article)).text).toBe(after)
    expect(layer.layer.annotations).toHaveLength(1)
  })
})

async function reopened(desk: Desk) {
  await desk.close()
  must(await desk.open('/p'))
  return must(desk.workspace())
}

describe('an import of a text that an article has in another state', () => {
  const unrelated =
    'Prices of potash rose in the third quarter.\nExporters expect more of the same next year.'
  const retitled = after.replace('After long talks Minsk', 'Minsk')

  it.each([
    ['comes from a file of the same name', '0.txt', after],
    ['comes from a file of the same name in another folder', 'new/0.TXT', after],
    [
      'has the same title',
      'download (1).txt',
      retitled.replace(', the ministry said.', ', the ministry said.\n'),
    ],
  ])('is held back where it %s', async (_, name, text) => {
    const { workspace, article } = await tagged()
    const report = must(await workspace.import([textFile(name, text)]))
    expect(report).toMatchObject({
      articles: 0,
      skipped: [{ code: 'article-corrected', params: { article }, file: name }],
    })
  })

  it.each([
    ['another text under the same name', '0.txt', unrelated],
    ['another text under the same title', '1.txt', `${before.split('\n')[0]}\n${unrelated}`],
    ['a like text under another name and title', '1.txt', after],
  ])('adds %s', async (_, name, text) => {
    const { workspace } = await tagged()
    expect(must(await workspace.import([textFile(name, text)]))).toMatchObject({ articles: 1, skipped: [] })
  })

  it('is added where that is wanted', async () => {
    const { workspace } = await tagged()
    const report = must(await workspace.import([textFile('0.txt', after)], { corrected: 'add' }))
    expect(report).toMatchObject({ articles: 1, skipped: [] })
  })
})

describe('a colleague whose article somebody else has corrected', () => {
  async function withColleague() {
    const at = await tagged()
    must(await at.desk.identify('boris'))
    const boris = must(at.desk.workspace())
    must(await must(await boris.layer(at.article)).execute(tag(moved, gone)))
    must(await at.desk.identify('ana'))
    const ana = must(at.desk.workspace())
    must(await revise({ ...at, workspace: ana }))
    return { ...at, ana }
  }

  it('keeps an untouched layer, which others see where it surely belongs', async () => {
    const { ana, article } = await withColleague()
    const seen = (await ana.layersOf(article)).find(({ annotator }) => annotator === 'boris')
    expect(seen?.annotations.map(({ quote }) => quote)).toEqual([moved])
    expect(seen?.annotations[0]?.ranges[0]?.start).toBe(after.indexOf(moved))
    expect(seen?.orphans?.map(({ id }) => id)).toEqual([idOf(gone)])
  })

  it('goes on with the old text until they have looked at the list', async () => {
    const { desk, article } = await withColleague()
    must(await desk.identify('boris'))
    const boris = must(desk.workspace())
    expect(must(await boris.article(article)).text).toBe(before)
    expect(boris.rows()[0]).toMatchObject({ isBehind: true })
    const layer = must(await boris.layer(article))
    expect(layer.layer.annotations.map(({ quote }) => quote)).toEqual([moved, gone])
    const ofAna = (await boris.layersOf(article)).find(({ annotator }) => annotator === 'ana')
    expect(ofAna?.annotations[0]?.ranges[0]?.start).toBe(before.indexOf(moved))
    const rest = { article, file: null, format: null }
    const plan = must(await boris.planRevision(rest))
    expect(plan.tally).toEqual({ exact: 0, moved: 1, fuzzy: 0, orphaned: 1 })
    must(await boris.revise(rest, { ...plan, choices: [] }))
    expect(boris.rows()[0]?.isBehind).toBeUndefined()
  })

  it('starts on the new text where they had tagged nothing', async () => {
    const { desk, article } = await withColleague()
    must(await desk.identify('vera'))
    const vera = must(desk.workspace())
    const layer = must(await vera.layer(article))
    const start = after.indexOf('the spring')
    const drafts = [{ kind: 'claim', ranges: [{ start, end: start + 10 }] }]
    must(await layer.execute({ type: 'annotate', drafts }))
    expect(layer.layer).toMatchObject({ text: textHash(after), annotations: [{ quote: 'the spring' }] })
  })
})
