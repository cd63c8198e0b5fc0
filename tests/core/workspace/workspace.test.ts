import { describe, expect, it } from 'vitest'
import type { Command } from '#core/change/command.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { ExportStep } from '#core/workspace/export.ts'
import type { LayerEvent } from '#core/workspace/views.ts'
import { deskWith, must, textFile } from '#tests/desk.ts'

const text = 'Minsk will sign, the analyst said.'
const claim = (start: number, end: number): Command => ({
  type: 'annotate',
  drafts: [{ kind: 'claim', ranges: [{ start, end }] }],
})

async function oneArticle() {
  const { workspace, desk, articles } = await deskWith([text])
  const id = articles[0] ?? ''
  return { desk, workspace, id, layer: must(await workspace.layer(id)) }
}

describe('a layer', () => {
  it('tells every change in order, numbered without gaps, undo and redo included', async () => {
    const { layer } = await oneArticle()
    const heard: LayerEvent[] = []
    layer.subscribe((event) => heard.push(event))
    must(await layer.execute(claim(0, 5)))
    must(await layer.execute({ type: 'set-status', status: 'done' }))
    must(await layer.undo())
    must(await layer.redo())
    expect(heard.map((e) => e.type === 'change' && e.revision)).toEqual([1, 2, 3, 4])
    expect(heard.at(-1)).toMatchObject({ history: { undo: 'set-status', redo: null } })
    expect(layer.layer.status).toBe('done')
  })

  it('takes commands that come at once one after the other', async () => {
    const { layer } = await oneArticle()
    const acknowledged = await Promise.all([0, 1, 2, 3, 4].map((n) => layer.execute(claim(n, n + 3))))
    expect(acknowledged.map((a) => must(a).revision)).toEqual([1, 2, 3, 4, 5])
    expect(layer.layer.annotations).toHaveLength(5)
  })

  it('goes back to the very start and forward again', async () => {
    const { layer } = await oneArticle()
    const start = JSON.stringify({ ...layer.layer, revision: 0 })
    for (const n of [0, 3, 6]) must(await layer.execute(claim(n, n + 5)))
    const end = JSON.stringify({ ...layer.layer, revision: 0 })
    for (let i = 0; i < 3; i++) must(await layer.undo())
    expect(JSON.stringify({ ...layer.layer, revision: 0 })).toBe(start)
    expect(await layer.undo()).toMatchObject({ problem: { code: 'nothing-to-undo' } })
    for (let i = 0; i < 3; i++) must(await layer.redo())
    expect(JSON.stringify({ ...layer.layer, revision: 0 })).toBe(end)
  })

  it('is the same one for every window', async () => {
    const { workspace, id, layer } = await oneArticle()
    expect(must(await workspace.layer(id))).toBe(layer)
  })

  it('needs an article', async () => {
    const { workspace } = await oneArticle()
    expect(await workspace.layer('nowhere')).toMatchObject({ problem: { code: 'article-unknown' } })
  })
})

describe('the library', () => {
  it('follows what is done', async () => {
    const { workspace, id, layer } = await oneArticle()
    const rows: unknown[] = []
    workspace.subscribeLibrary((event) => rows.push(...event.rows))
    must(await layer.execute(claim(0, 5)))
    expect(rows).toEqual([
      expect.objectContaining({
        id,
        mine: expect.objectContaining({ counts: { claim: 1 }, status: 'in-progress' }),
      }),
    ])
    expect(workspace.rows()).toEqual(rows)
  })

  it('shows an edited title, and the text stays', async () => {
    const { workspace, id } = await oneArticle()
    const source = { outlet: 'Border Post', author: '', url: '', published: '2026-02-01' }
    must(await workspace.editArticle(id, { title: 'New title', language: 'en', source }))
    expect(workspace.rows()[0]).toMatchObject({ title: 'New title', source })
    expect(must(await workspace.article(id)).text).toBe(text)
  })

  it('tells my layer from those of others', async () => {
    const { workspace, desk, id, layer } = await oneArticle()
    must(await layer.execute(claim(0, 5)))
    must(await desk.identify('boris'))
    const row = must(desk.workspace()).rows()[0]
    expect(row).toMatchObject({ mine: { annotator: 'boris', annotations: 0 } })
    expect(row?.others.map((l) => [l.annotator, l.annotations])).toEqual([['ana', 1]])
    expect((await workspace.layersOf(id)).map((l) => l.annotator)).toEqual(['ana'])
  })
})

describe('an import', () => {
  it('knows a text that is there already, and goes on after what cannot be read', async () => {
    const { workspace } = await oneArticle()
    const report = must(
      await workspace.import([
        textFile('again.txt', text),
        textFile('x.bad', '\0'),
        textFile('new.txt', 'Moscow waits.'),
      ]),
    )
    expect(report).toMatchObject({ articles: 1 })
    expect(report.skipped.map((p) => [p.file, p.code])).toContainEqual(['x.bad', 'file-binary'])
    expect([...report.skipped, ...report.doubted].map((p) => p.code)).toContain('article-duplicate')
    expect(workspace.rows()).toHaveLength(2)
  })
})

async function written(steps: AsyncIterable<ExportStep>): Promise<string> {
  let whole = ''
  for await (const step of steps) if (step.type === 'part') whole += step.data
  return whole
}

describe('an export', () => {
  it('is the same twice, and its preview says what it will be', async () => {
    const { workspace, layer } = await oneArticle()
    must(await layer.execute(claim(0, 5)))
    const request = { format: 'jsonl' }
    const once = await written(must(workspace.export(request)))
    expect(await written(must(workspace.export(request)))).toEqual(once)
    const preview = must(await workspace.preview(request))
    expect(preview).toMatchObject({
      articles: 1,
      annotations: 1,
      report: { files: [{ size: new TextEncoder().encode(once).length, sha256: textHash(once) }] },
    })
    expect(once.startsWith(preview.head)).toBe(true)
  })

  it.each([
    ['a format nobody writes', { format: 'papyrus' }, 'format-write-unknown'],
    ['an annotator nobody knows', { format: 'jsonl', annotators: ['zoe'] }, 'annotator-unknown'],
    ['an article that is not there', { format: 'jsonl', articles: ['zzz'] }, 'article-unknown'],
  ])('refuses %s', async (_, request, code) => {
    const { workspace } = await oneArticle()
    expect(workspace.export(request)).toMatchObject({ ok: false, problem: { code } })
  })
})
