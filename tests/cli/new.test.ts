import { beforeEach, expect, test } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }

beforeEach(async () => {
  ana = await terminalWithProject()
})

test('makes a project with the default scheme, named after its folder', async () => {
  const made = await ana.run(['new', ana.path('Border reports'), '--annotator', 'ana'])
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(await ana.read('Border reports/project.json'))).toMatchObject({
    name: 'Border reports',
    scheme: defaultScheme,
    annotators: [{ id: 'ana' }],
  })
})

test('takes the machine’s user for the annotator unless told', async () => {
  const { out } = await ana.run(['new', ana.path('other'), '--name', 'Other'])
  expect(out).toBe(`Made the project “Other” of ana-kavalenka in ${ana.path('other')}.\n`)
})

test('takes a scheme from a file', async () => {
  const scheme = await ana.write('scheme.json', JSON.stringify({ ...defaultScheme, version: 7 }))
  await ana.run(['new', ana.path('other'), '--scheme', scheme])
  expect(JSON.parse(await ana.read('other/project.json'))).toMatchObject({ scheme: { version: 7 } })
})

test.each([
  { content: '{', says: /scheme\.json: The scheme cannot be used: it is not JSON: / },
  { content: '[]', says: /scheme\.json: The scheme cannot be used: .*expected object/ },
  {
    content: JSON.stringify({ ...defaultScheme, kinds: [{ ...defaultScheme.kinds[0], colour: 'pink' }] }),
    says: /scheme\.json: The scheme cannot be used: kinds\.0\.colour: /,
  },
  { content: null, says: /scheme\.json: There is no such file/ },
])('refuses a scheme like $content, by file and place, and makes nothing', async ({ content, says }) => {
  if (content !== null) await ana.write('scheme.json', content)
  const made = await ana.run(['new', ana.path('other'), '--scheme', ana.path('scheme.json')])
  expect(made).toEqual({ code: 1, out: '', err: expect.stringMatching(says) })
  await expect(ana.read('other/project.json')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('leaves a project that is there, and a folder with something in it, as they are', async () => {
  const before = await ana.read('reports/project.json')
  expect(await ana.run(['new', ana.project])).toMatchObject({
    code: 1,
    err: expect.stringContaining('open it instead'),
  })
  expect(await ana.run(['new', ana.folder])).toMatchObject({
    code: 1,
    err: expect.stringContaining('not empty'),
  })
  expect(await ana.read('reports/project.json')).toBe(before)
})
