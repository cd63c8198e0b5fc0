import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Command } from '#core/change/command.ts'
import { createPassingDesk } from '#node/desk.ts'
import { must } from '#tests/desk.ts'
import { record, recordLine } from './record.ts'
import { type Terminal, terminal } from './terminal.ts'

const backupsSchema = z.object({ backups: z.array(z.object({ reason: z.string() })) })

let desk: Terminal
/** Folders of projects by the annotator who works there; each has the same two articles. */
let projects: Readonly<Record<'ana' | 'ben' | 'cyril', string>>

beforeEach(async () => {
  desk = await terminal()
  const articles = await desk.write(
    'articles.jsonl',
    recordLine({ ...record, layers: [] }) +
      recordLine({ ...record, id: 'loan', text: 'The loan is late.', layers: [] }),
  )
  const make = async (annotator: string) => {
    const project = desk.path(annotator)
    await desk.run(['new', project, '--name', 'Border reports', '--annotator', annotator])
    await desk.run(['import', project, articles])
    return project
  }
  projects = { ana: await make('ana'), ben: await make('ben'), cyril: await make('cyril') }
})

async function work(annotator: 'ana' | 'ben' | 'cyril', article: string, ...commands: readonly Command[]) {
  const at = await createPassingDesk({ sampleFile: '' })
  must(await at.open(projects[annotator]))
  const layer = must(await must(at.workspace()).layer(article))
  for (const command of commands) must(await layer.execute(command))
  await at.close()
}

const tag = (kind: string, start: number, end: number): Command => ({
  type: 'annotate',
  drafts: [{ kind, ranges: [{ start, end }] }],
})

async function send(annotator: 'ana' | 'ben' | 'cyril', name = `${annotator}.standpoint`) {
  const out = desk.path(name)
  const sent = await desk.run(['send', projects[annotator], '--annotator', annotator, '--out', out])
  expect(sent).toMatchObject({ code: 0, err: '' })
  return out
}

/** Every file of a project but the lock, with its bytes. */
async function bytesOf(project: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(project, { recursive: true })
  const files = await Promise.all(
    names
      .filter((name) => !name.startsWith('.') && !name.startsWith('backups'))
      .map(async (name) =>
        (await stat(join(project, name))).isFile()
          ? [[name, await readFile(join(project, name), 'hex')]]
          : [],
      ),
  )
  return Object.fromEntries(files.flat())
}

describe('three people swap their work', () => {
  test('and each has everybody’s layers, with nothing wrong', { timeout: 60_000 }, async () => {
    await work('ana', 'potash', tag('claim', 3, 15))
    await work('ben', 'potash', tag('source', 17, 29), { type: 'set-status', status: 'done' })
    await work('cyril', 'loan', tag('prediction', 0, 8))
    const files = await Promise.all((['ana', 'ben', 'cyril'] as const).map((who) => send(who)))
    for (const project of Object.values(projects)) {
      for (const file of files)
        expect(await desk.run(['receive', project, file])).toMatchObject({ code: 0, err: '' })
      const { out } = await desk.run(['export', project, '--format', 'jsonl', '--out', '-'])
      expect(out.match(/"annotator":"\w+"/g)).toEqual([
        '"annotator":"cyril"',
        '"annotator":"ana"',
        '"annotator":"ben"',
      ])
      expect(await desk.run(['check', project])).toMatchObject({ code: 0 })
    }
  })

  test('after a backup of what was there before', async () => {
    const reasons = async () => {
      const { out } = await desk.run(['backups', projects.ana, '--json'])
      const { backups } = backupsSchema.parse(JSON.parse(out))
      return backups.map(({ reason }) => reason)
    }
    await work('ben', 'loan', tag('claim', 0, 8))
    const file = await send('ben')
    expect(await reasons()).not.toContain('receive')
    await desk.run(['receive', projects.ana, file])
    expect(await reasons()).toContain('receive')
  })

  test('the second time not a byte changes', async () => {
    await work('ben', 'potash', tag('source', 17, 29))
    const file = await send('ben')
    await desk.run(['receive', projects.ana, file])
    const before = await bytesOf(projects.ana)
    expect(await desk.run(['receive', projects.ana, file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Received: nothing new.'),
    })
    expect(await bytesOf(projects.ana)).toEqual(before)
  })

  test('what was received is on the disk as it is at home, and can be sent on', async () => {
    await work('ben', 'potash', tag('source', 17, 29), { type: 'set-status', status: 'done' })
    await desk.run(['receive', projects.ana, await send('ben')])
    const layers = async (project: string) => {
      const files = Object.entries(await bytesOf(project))
      const theirs = files.filter(([name]) => name.startsWith(join('layers', 'ben')))
      // What was received counts together, and its lines say so.
      const lines = (hex: string) => Buffer.from(hex, 'hex').toString('utf8')
      return theirs.map(([name, hex]) => [name, lines(hex).replaceAll(/,"until":\d+/g, '')])
    }
    expect(await layers(projects.ana)).toEqual(await layers(projects.ben))
    const forwarded = desk.path('forwarded.standpoint')
    await desk.run(['send', projects.ana, '--annotator', 'ben', '--out', forwarded])
    expect(await desk.run(['receive', projects.cyril, forwarded])).toMatchObject({ code: 0 })
    expect(await layers(projects.cyril)).toEqual(await layers(projects.ben))
    const back = JSON.parse((await desk.run(['receive', projects.ben, forwarded, '--json'])).out)
    expect(back).toMatchObject({ changesAnything: false, layers: [{ standing: 'unchanged', isMine: true }] })
  })

  test('sends the same bytes for the same work, and only the articles asked for', async () => {
    await work('ben', 'potash', tag('source', 17, 29))
    await work('ben', 'loan', tag('claim', 0, 8))
    const [one, two] = await Promise.all([send('ben', 'one.standpoint'), send('ben', 'two.standpoint')])
    expect(await readFile(one, 'hex')).toBe(await readFile(two, 'hex'))
    await desk.run(['send', projects.ben, '--article', 'loan', '--out', one])
    const { out } = await desk.run(['receive', projects.ana, one, '--dry-run', '--json'])
    expect(JSON.parse(out).layers).toMatchObject([{ name: 'ben/loan', standing: 'new', isTaken: true }])
  })
})

describe('a dry run', () => {
  test('tells what would be taken and changes nothing', async () => {
    await work('ben', 'potash', tag('source', 17, 29))
    const file = await send('ben')
    const before = await bytesOf(projects.ana)
    const { code, out, err } = await desk.run(['receive', projects.ana, file, '--dry-run'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('take  ben/potash: new; 1 annotation, 0 relations')
    expect(out).toContain('Nothing was changed. It would be: 1 layer, 0 new articles.')
    expect(await bytesOf(projects.ana)).toEqual(before)
  })
})

describe('what needs a decision', () => {
  test('two people of one name: nothing is taken until it is said who is who', async () => {
    const other = desk.path('other')
    await desk.run(['new', other, '--annotator', 'ben'])
    await desk.run(['import', other, desk.path('articles.jsonl')])
    projects = { ...projects, cyril: other }
    await work('ben', 'potash', tag('source', 17, 29))
    await work('cyril', 'potash', tag('claim', 3, 15))
    await desk.run(['receive', projects.ana, await send('ben')])
    const file = desk.path('other.standpoint')
    await desk.run(['send', other, '--out', file])
    const before = await bytesOf(projects.ana)
    const refused = await desk.run(['receive', projects.ana, file])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('another ben works here') })
    expect(await bytesOf(projects.ana)).toEqual(before)
    expect(await desk.run(['receive', projects.ana, file, '--as', 'ben=ben-k'])).toMatchObject({
      code: 0,
      err: '',
    })
    const { out } = await desk.run(['show', projects.ana, 'potash', '--json'])
    const shown: { layers: { annotator: string }[] } = JSON.parse(out)
    expect(shown.layers.map(({ annotator }) => annotator)).toEqual(['ben', 'ben-k'])
  })

  test('my own work in another state: left, unless it is asked for', async () => {
    const copy = await send('ana').catch(() => null)
    expect(copy).toBeNull()
    await work('ana', 'potash', tag('claim', 3, 15))
    const file = await send('ana')
    expect(await desk.run(['receive', projects.ana, file])).toMatchObject({ code: 0 })
  })
})

test.each([
  ['no file', ['missing.standpoint'], 1, 'There is no such file'],
  ['no file given', [], 2, 'missing required argument'],
  ['a bad renaming', ['x', '--as', 'ben'], 2, 'two annotator ids'],
  ['a bad layer', ['x', '--take', 'ben'], 2, 'annotator and its article'],
])('says what is wrong: %s', async (_, args, code, message) => {
  expect(await desk.run(['receive', projects.ana, ...args])).toMatchObject({
    code,
    err: expect.stringContaining(message),
  })
})
