import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sentence } from '#core/problem/problem.ts'
import { checkProject } from '#node/project/check-folder.ts'
import { newProject, temporaryFolder, textOf } from '../folders.ts'
import { save, tags } from '../work.ts'

const sound = join(import.meta.dirname, '../../../fixtures/stores/v1')
const layer = 'layers/ana/loan.json'
const log = 'layers/ana/loan.log.jsonl'
const article = 'articles/loan.json'

/** Changes one file of a project. */
type Damage = (path: string) => Promise<void>

const replaced =
  (file: string, from: string | RegExp, to: string): Damage =>
  async (path) => {
    const text = await textOf(path, file)
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${file} has no ${from}`)
    await writeFile(join(path, file), changed)
  }

const added =
  (file: string, text = ''): Damage =>
  async (path) => {
    await mkdir(join(path, file, '..'), { recursive: true })
    await writeFile(join(path, file), text)
  }

const removed =
  (file: string): Damage =>
  (path) =>
    rm(join(path, file))

async function checked(damage: Damage) {
  const path = join(await temporaryFolder(), 'project')
  await cp(sound, path, { recursive: true })
  await replaced(layer, '"revision": 5', '"revision": 8')(path)
  await replaced(layer, '"in-progress"', '"done"')(path)
  await damage(path)
  return { path, report: await checkProject(path) }
}

describe('check', () => {
  it.each<[string, Damage, string, string]>([
    ['a text that was edited', replaced(article, 'promised', 'Promised'), 'hash-differs', article],
    ['a block outside the text', replaced(article, /"end": 26/, '"end": 2600'), 'block-outside', article],
    ['half an article', replaced(article, /"text"[^]*/, ''), 'file-damaged', article],
    ['a newer article', replaced(article, '"version": 1', '"version": 9'), 'project-newer', article],
    ['a span outside the text', replaced(layer, '"end": 61', '"end": 6100'), 'annotation-range', layer],
    ['a span inside a character', replaced(layer, '"end": 83', '"end": 90'), 'annotation-range', layer],
    ['a quote that differs', replaced(layer, /"quote": "a m/, '"quote": "A m'), 'annotation-quote', layer],
    ['an unknown kind', replaced(layer, '"kind": "claim"', '"kind": "rumour"'), 'annotation-scheme', layer],
    ['an unknown target', replaced(layer, '"minsk":', '"warsaw":'), 'annotation-scheme', layer],
    ['an unknown value', replaced(layer, '"critical"', '"furious"'), 'annotation-scheme', layer],
    ['an unknown attribute', replaced(layer, '"speaker"', '"singer"'), 'annotation-scheme', layer],
    ['a relation to nothing', replaced(layer, '"to": "official"', '"to": "nobody"'), 'relation-loose', layer],
    ['an unknown relation', replaced(layer, '"attributed-to"', '"loves"'), 'annotation-scheme', layer],
    ['two of one id', replaced(layer, '"id": "official"', '"id": "money"'), 'id-duplicate', layer],
    ['a layer its log does not tell', replaced(layer, '"Which', '"What'), 'log-and-layer-differ', layer],
    ['half a layer', replaced(layer, /"relations"[^]*/, ''), 'file-damaged', layer],
    ['a damaged line', replaced(log, '"revision":2', '"revision":'), 'log-damaged', log],
    ['an unfinished line', replaced(log, /\}\n$/, ''), 'log-unfinished', log],
    ['a log that is gone', removed(log), 'log-damaged', log],
    ['a layer without an article', removed(article), 'layer-without-article', layer],
    ['a leftover', added(`layers/ana/.${randomUUID()}.tmp`), 'leftover-file', 'layers/ana/.'],
    ['a conflicted copy', added('articles/loan (copy).json'), 'second-version', 'articles/loan (copy).json'],
    ['a file of no layer', added('layers/ana/notes.txt'), 'file-unexpected', 'layers/ana/notes.txt'],
  ])('finds and names %s', async (_, damage, code, file) => {
    const { report } = await checked(damage)
    const found = report.problems.find((problem) => problem.code === code)
    expect(found?.file).toContain(file)
    for (const problem of report.problems) expect(sentence(problem)).toMatch(/^\S.*: .*[^}]$/)
  })

  it('leaves what a person, a desktop or a version control puts there alone', async () => {
    const { report } = await checked(async (path) => {
      const names = ['.git/config', 'README.md', 'notes/a.txt', 'articles/.DS_Store', `${layer}.damaged-1`]
      for (const name of names) await added(name)(path)
    })
    expect(report.problems).toEqual([])
  })

  it('changes nothing', async () => {
    const { path } = await checked(added(layer, 'damaged'))
    const before = await readdir(path, { recursive: true })
    await checkProject(path)
    expect(await readdir(path, { recursive: true })).toEqual(before)
    expect(await textOf(path, layer)).toBe('damaged')
  })

  it.each([
    ['is none', removed('project.json'), 'project-missing'],
    ['is newer', added('project.json', '{"version": 3}'), 'project-newer'],
    ['is damaged', added('project.json', '{'), 'file-damaged'],
  ])('says of a project that it %s', async (_, damage, code) => {
    const { report } = await checked(damage)
    expect(report).toMatchObject({ files: 0, problems: [{ code }] })
  })

  it('looks at a project that somebody is working on', async () => {
    const store = await newProject()
    await save(store, tags(3))
    expect(await checkProject(store.path)).toEqual({
      files: 3,
      articles: 1,
      layers: 1,
      annotations: 3,
      problems: [],
    })
  })
})
