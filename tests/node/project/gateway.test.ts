import { writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectGateway } from '#node/project/gateway.ts'
import { FailingDisk } from '../failing-disk.ts'
import { closedProject, closing, lazyGateway, opened, temporaryFolder, textOf } from '../folders.ts'
import { article, codeOf, mine, project, save, tags, valueOf } from '../work.ts'

const files = ['project.json', 'articles/a1.json', 'layers/ana/a1.json', 'layers/ana/a1.log.jsonl']

async function contentsOf(path: string): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(path)
  return Promise.all(names.map(async (name) => [name, await textOf(path, name)] as const))
}

describe('making a project', () => {
  it('lays it out so that a person can read it', async () => {
    const path = await closedProject(tags(2))
    const found = await readdir(path, { recursive: true, withFileTypes: true })
    const names = found
      .filter((entry) => entry.isFile())
      .map((f) => relative(path, join(f.parentPath, f.name)))
    expect(names.toSorted()).toEqual([...files].toSorted())
    expect(await textOf(path, 'project.json')).toMatch(/^\{\n {2}"version": 2,\n {2}"id": "p1"/)
    expect((await textOf(path, 'layers/ana/a1.log.jsonl')).trimEnd().split('\n').length).toBe(2)
  })

  it.each([
    ['a new folder', [], null],
    ['an empty folder', ['.'], null],
    ['a folder of a version control and a desktop', ['.git/config', '.DS_Store', 'desktop.ini'], null],
    ['a folder with something in it', ['notes.txt'], 'folder-not-empty'],
    ['a project', ['project.json'], 'project-exists'],
  ])('in %s', async (_, names, code) => {
    const path = join(await temporaryFolder(), 'a', 'b')
    for (const name of names) {
      const file = join(path, name)
      await mkdir(join(file, '..'), { recursive: true })
      if (name === '.') await mkdir(path, { recursive: true })
      else await writeFile(file, 'theirs')
    }
    const made = await projectGateway.create(path, project)
    if (made.ok) closing(made.value)
    expect(codeOf(made)).toBe(code)
    for (const name of names.filter((one) => one !== '.')) {
      expect(await textOf(path, name)).toBe('theirs')
    }
  })

  it('at one place twice at once makes one', async () => {
    const path = join(await temporaryFolder(), 'project')
    const made = await Promise.all([1, 2, 3].map(() => projectGateway.create(path, project)))
    for (const result of made) if (result.ok) closing(result.value)
    expect(made.filter((result) => result.ok).length).toBe(1)
  })

  it('where somebody else makes one at the same moment leaves theirs', async () => {
    const path = await temporaryFolder()
    const theirs = JSON.stringify({ ...project, id: 'theirs' })
    const busy = new FailingDisk().before('mkdir', () => writeFileSync(join(path, 'project.json'), theirs))
    expect(codeOf(await lazyGateway(busy.disk).create(path, project))).toBe('project-exists')
    expect(await textOf(path, 'project.json')).toBe(theirs)
  })

  it('where a file is in the way is refused', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, 'theirs')
    expect(codeOf(await projectGateway.create(file, project))).toBe('not-saved')
    expect(codeOf(await projectGateway.create(join(file, 'below'), project))).toBe('not-saved')
    expect(await readFile(file, 'utf8')).toBe('theirs')
  })
})

describe('opening', () => {
  it.each([
    ['nothing', null, 'project-missing'],
    ['something else', '[]', 'file-damaged'],
    ['an empty file', '', 'file-damaged'],
    ['half a file', '{"version": 1, "id": "p', 'file-damaged'],
    ['a newer one', '{"version": 3, "anything": true}', 'project-newer'],
  ])('%s says so and leaves no trace', async (_, text, code) => {
    const path = await temporaryFolder()
    if (text !== null) await writeFile(join(path, 'project.json'), text)
    const before = await contentsOf(path)
    expect(codeOf(await projectGateway.open(path))).toBe(code)
    expect(codeOf(await projectGateway.openForReading(path))).toBe(code)
    expect(await contentsOf(path)).toEqual(before)
  })

  it.each(files.slice(1))('a project whose %s is newer refuses that file, untouched', async (file) => {
    const path = await closedProject(tags(2))
    const newer = (await textOf(path, file)).replace(/"version": ?2/, '"version":7')
    await writeFile(join(path, file), newer)
    const store = await opened(path)
    const [third] = tags(3).slice(2)
    const results = file.startsWith('articles')
      ? [await store.readArticle('a1')]
      : [
          await store.readLayer(mine),
          await store.openLayer(mine),
          third && (await store.append(third.entry, third.after)),
        ]
    for (const result of results) {
      expect(result).toMatchObject({
        problem: { code: 'project-newer', params: { found: 7, known: 2 }, file },
      })
    }
    await store.close()
    expect(await textOf(path, file)).toBe(newer)
  })

  it('takes an article for damaged that is another one', async () => {
    const path = await closedProject([])
    await writeFile(join(path, 'articles/b2.json'), await textOf(path, 'articles/a1.json'))
    expect(await (await opened(path)).readArticle('b2')).toMatchObject({
      problem: { code: 'file-damaged', file: 'articles/b2.json' },
    })
  })

  it('meets __proto__ in every file without harm', async () => {
    const path = await closedProject(tags(2))
    const poison = '"__proto__": {"isPoisoned": true}, "constructor": {"prototype": {"isPoisoned": true}}'
    for (const file of files) {
      const text = await textOf(path, file)
      const poisoned = text
        .replaceAll(/^\{/gm, `{${poison},`)
        .replaceAll(/"(stances|attributes|source)": ?\{/g, `"$1": {"__proto__": "critical",`)
        .replaceAll(/,(\s*\})/g, '$1')
      await writeFile(join(path, file), poisoned)
    }
    const store = await opened(path)
    const stored = valueOf(await store.openLayer(mine))
    expect(valueOf(await store.readProject())).toEqual(project)
    expect(valueOf(await store.readArticle('a1'))).toEqual(article('a1'))
    expect({ stored, clean: Object.keys(stored.layer.annotations[0]?.stances ?? {}) }).toMatchObject({
      stored: { layer: { revision: 2 }, notices: [] },
      clean: ['moscow'],
    })
    await save(store, tags(3).slice(2))
    expect(Object.hasOwn(Object.prototype, 'isPoisoned')).toBe(false)
  })
})
