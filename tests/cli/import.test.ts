import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createPassingDesk } from '#node/desk.ts'
import { must } from '#tests/desk.ts'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }
let dataset: string

beforeEach(async () => {
  ana = await terminalWithProject()
  dataset = await ana.write('earlier.jsonl', recordLine(record))
})

async function json(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await ana.run([...args, '--json'])).out)
}

test('reports what it added', async () => {
  expect(await json('import', ana.project, dataset)).toEqual({
    articles: 1,
    layers: 1,
    annotations: 2,
    relations: 1,
    attributes: 1,
    skipped: [],
    doubted: [],
    offsets: { unit: 'code-points', explained: 2, of: 2 },
  })
})

test('says the same in words', async () => {
  expect(await ana.run(['import', ana.project, dataset])).toEqual({
    code: 0,
    out: 'Added 1 article, 1 layer, 2 annotations, 1 relation; skipped 0, doubted 0.\n',
    err: '',
  })
})

test('reads whole folders, and the same text once', async () => {
  const folder = ana.path('articles')
  for (let n = 0; n < 100; n++)
    await ana.write(`articles/${n % 3}/${n}.txt`, `A text of its own.\n\nNumber ${n}.`)
  await ana.write('articles/again.txt', 'A text of its own.\n\nNumber 7.')
  const { code, out } = await ana.run(['import', ana.project, folder, '--json'])
  expect({ code, report: JSON.parse(out) }).toMatchObject({
    code: 0,
    report: { articles: 100, skipped: [{ what: 'article-duplicate', line: null }] },
  })
})

test('tells a few of many doubts of one kind', async () => {
  for (let n = 0; n < 12; n++) await ana.write(`articles/${n}.txt`, `A short text, number ${n}.`)
  const { err } = await ana.run(['import', ana.project, ana.path('articles')])
  expect(err.split('\n')).toHaveLength(12)
  expect(err).toMatch(/\nDoubted: 2 more like this; --json lists all\.\n$/)
})

test('gives the annotations in a file to the annotator it is told', async () => {
  await ana.run(['import', ana.project, dataset, '--annotator', 'maria'])
  expect(await json('list', ana.project)).toMatchObject([
    { layers: [{ annotator: 'maria', annotations: 2 }] },
  ])
})

test('reads a file as the format it is told', async () => {
  const page = await ana.write('page.html', 'Tags like <b> are what this note is about.')
  await ana.run(['import', ana.project, page, '--format', 'text'])
  const [article] = (await ana.run(['list', ana.project])).out.split(' ')
  expect(await json('show', ana.project, article ?? '')).toMatchObject({
    text: 'Tags like <b> are what this note is about.',
  })
})

describe('for an annotator, while somebody else works on the same folder', () => {
  const atWork = async (annotator: string) => {
    const window = await createPassingDesk({ sampleFile: '' })
    expect(await window.openAs(ana.project, annotator)).toMatchObject({ ok: true })
    expect(window.state().project).toMatchObject({ annotator, readOnly: null })
    onTestFinished(async () => void (await window.close()))
    return window
  }
  const importFor = (annotator: string) => ana.run(['import', ana.project, dataset, '--annotator', annotator])

  test('claims that annotator’s work and nobody else’s', async () => {
    await atWork('ana')
    expect(await importFor('boris')).toMatchObject({ code: 0, err: '' })
    expect((await ana.run(['list', ana.project])).out).toContain('boris: done, 2 annotations')
  })

  test('is refused where it is theirs that is open, with a word on who has it', async () => {
    await atWork('boris')
    expect(await importFor('boris')).toMatchObject({
      code: 1,
      err: expect.stringContaining('open in another window or program'),
    })
  })

  test('leaves the window that is open able to work on', async () => {
    await importFor('vera')
    const window = await atWork('ana')
    await importFor('boris')
    const layer = must(await must(window.workspace()).layer(record.id))
    expect(await layer.execute({ type: 'set-status', status: 'done' })).toMatchObject({ ok: true })
  })
})
