import { open } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { fail, succeed } from '#core/problem/result.ts'
import { record, recordLine } from './record.ts'
import { type Terminal, terminalWithProject } from './terminal.ts'

/** For tests that write a thousand files, or load a whole HTML reader, on a machine that does other work too. */
const patience = 60_000

let ana: Terminal & { readonly project: string }

beforeEach(async () => {
  ana = await terminalWithProject()
})

/** The report of importing `names` from the folder, and the exit code. */
async function importing(...names: readonly string[]) {
  const { code, out } = await ana.run([
    'import',
    ana.project,
    ...names.map((name) => ana.path(name)),
    '--json',
  ])
  return { code, ...JSON.parse(out) }
}

const [layer] = record.layers

/** The record with other annotations and relations in its layer. */
function withLayer(changes: object): object {
  return { ...record, layers: [{ ...layer, ...changes }] }
}

const claim = { kind: 'claim', start: 2, end: 14 }

const deepPage = `<html><body>${'<div>'.repeat(100_000)}deep</body></html>`

test.each([
  { what: 'an empty file', name: 'a.txt', content: '', problem: 'file-empty' },
  { what: 'a file of blanks', name: 'a.txt', content: ' \n\t\n', problem: 'file-no-text' },
  {
    what: 'a binary',
    name: 'a.txt',
    content: new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]),
    problem: 'file-binary',
  },
  {
    what: 'a page of nested elements without end',
    name: 'a.html',
    content: deepPage,
    problem: 'file-nested',
  },
  { what: 'an empty dataset', name: 'a.jsonl', content: '', problem: 'file-empty' },
  {
    what: 'a line that is not JSON',
    name: 'a.jsonl',
    content: '{"standpoint":1,\n',
    line: 1,
    problem: 'json-invalid',
  },
  {
    what: 'a line that is no record',
    name: 'a.jsonl',
    content: '[1, 2]\n',
    line: 1,
    problem: 'record-unmarked',
  },
  {
    what: 'a record of a newer program',
    name: 'a.jsonl',
    content: recordLine({ ...record, standpoint: 2 }),
    line: 1,
    problem: 'record-newer',
  },
])(
  '$what is named, and the files beside it are read',
  { timeout: patience },
  async ({ name, content, problem, line = null }) => {
    await ana.write('good.txt', 'A good article.\n\nWith a second paragraph.')
    await ana.write(name, content)
    expect(await importing('good.txt', name)).toMatchObject({
      code: 1,
      articles: 1,
      skipped: [{ file: name, line, what: problem, why: expect.any(String) }],
    })
  },
)

test('a file that is not there is named, and the files beside it are read', async () => {
  await ana.write('good.txt', 'A good article.')
  expect(await importing('good.txt', 'bad.txt')).toMatchObject({
    code: 1,
    articles: 1,
    skipped: [{ file: 'bad.txt', what: 'file-missing' }],
  })
})

test('a folder that may not be read is named, and what lies beside it is read', async () => {
  // An administrator may read every folder, so that no real one would do.
  async function* findFiles() {
    yield fail('file-denied', {}, { file: 'articles/closed' })
    const file = { name: 'articles/good.txt', bytes: new TextEncoder().encode('A good article.') }
    yield succeed({ name: file.name, size: file.bytes.length, read: async () => succeed(file) })
  }
  const { code, out, err } = await ana.run(['import', ana.project, 'articles'], { findFiles })
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(
      /^Skipped: articles\/closed: The file or folder may not be read; check its permissions\.\n/,
    ),
  })
  expect(out).toMatch(/^Added 1 article,/)
})

test('a file of 200 MB is refused without being read', async () => {
  const file = await open(ana.path('huge.txt'), 'w')
  await file.truncate(200_000_000)
  await file.close()
  expect(await importing('huge.txt')).toMatchObject({
    code: 1,
    skipped: [{ what: 'file-too-large', why: 'The file has 200 MB; the limit is 20 MB. Split it first.' }],
  })
})

test('one bad line among a thousand costs one article', { timeout: patience }, async () => {
  const lines = Array.from({ length: 1000 }, (_, n) =>
    n === 499
      ? '{"standpoint": 1, "text": \n'
      : recordLine({ standpoint: 1, id: `a${n}`, text: `Text ${n}.` }),
  )
  await ana.write('many.jsonl', lines.join(''))
  expect(await importing('many.jsonl')).toMatchObject({
    code: 1,
    articles: 999,
    skipped: [{ file: 'many.jsonl', line: 500, what: 'json-invalid' }],
  })
})

test.each([
  { what: 'outside the text', annotation: { ...claim, end: 999 }, problem: 'span-outside' },
  { what: 'before the text', annotation: { ...claim, start: -1 }, problem: 'span-outside' },
  { what: 'of nothing', annotation: { ...claim, end: 2 }, problem: 'span-empty' },
])('a span $what is left out, and the others are read', async ({ annotation, problem }) => {
  await ana.write('a.jsonl', recordLine(withLayer({ annotations: [claim, annotation], relations: [] })))
  expect(await importing('a.jsonl')).toMatchObject({
    code: 1,
    articles: 1,
    annotations: 1,
    skipped: [{ line: 1, what: problem }],
  })
})

test('a span that cuts a surrogate pair is left out', async () => {
  const annotations = [{ kind: 'claim', start: 1, end: 5 }]
  await ana.write('a.jsonl', recordLine({ ...withLayer({ annotations, relations: [] }), offsets: 'utf-16' }))
  expect(await importing('a.jsonl')).toMatchObject({ code: 1, skipped: [{ what: 'span-splits-character' }] })
})

test.each([
  { what: 'elsewhere', quote: 'the minister', problem: 'quote-elsewhere' },
  { what: 'nowhere', quote: 'the president', problem: 'quote-differs' },
])('a quote that stands $what is doubted, not lost', async ({ quote, problem }) => {
  const annotations = [{ ...claim, quote }]
  await ana.write('a.jsonl', recordLine(withLayer({ annotations, relations: [] })))
  expect(await importing('a.jsonl')).toMatchObject({
    code: 0,
    annotations: 1,
    doubted: [{ line: 1, what: problem }],
  })
})

test('of two annotations with one id, the second gets another', async () => {
  const annotations = [
    { ...claim, id: 'n1' },
    { ...claim, id: 'n1', start: 16, end: 28 },
  ]
  await ana.write('a.jsonl', recordLine(withLayer({ annotations, relations: [] })))
  expect(await importing('a.jsonl')).toMatchObject({
    annotations: 2,
    doubted: [{ line: 1, what: 'annotation-duplicate-id' }],
  })
})

test('a relation to nothing is left out', async () => {
  const relations = [{ type: 'attributed-to', from: 'n1', to: 'n9' }]
  await ana.write('a.jsonl', recordLine(withLayer({ relations })))
  expect(await importing('a.jsonl')).toMatchObject({
    code: 1,
    annotations: 2,
    relations: 0,
    skipped: [{ line: 1, what: 'relation-dangling' }],
  })
})

test('__proto__ as a key changes nothing but the report', async () => {
  const line = JSON.stringify(withLayer({ annotations: [{ ...claim, id: 'n1' }], relations: [] }))
  const planted = line.replace('"id":"n1"', '"id":"n1","attributes":{"__proto__":{"polluted":true}}')
  await ana.write('a.jsonl', `${planted}\n`)
  await importing('a.jsonl')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(await ana.run(['check', ana.project])).toMatchObject({ code: 0 })
})

test('a page with scripts is read as text, and nothing in it happens', { timeout: patience }, async () => {
  const page = `<!doctype html><html lang="en"><head><title>Talks</title><base href="http://evil.example/">
    <script>globalThis.polluted = true</script></head><body><article><h1>Talks</h1>
    <p onclick="globalThis.polluted = true">The talks in Minsk ended without a paper, both sides said on Tuesday.</p>
    <p><img src="x" onerror="globalThis.polluted = true"><a href="javascript:globalThis.polluted=true">More talks</a>
    will follow in spring, the ministry said, and named neither a day nor a place for them.</p></article></body></html>`
  await ana.write('page.html', page)
  expect(await importing('page.html')).toMatchObject({ articles: 1 })
  expect(Object.hasOwn(globalThis, 'polluted')).toBe(false)
  const { out } = await ana.run(['export', ana.project, '--format', 'jsonl', '--out', '-'])
  expect(JSON.parse(out).text).toContain('More talks')
  expect(out).not.toMatch(/polluted|evil\.example|onerror/)
})

test('what was skipped is told in one line each: file, line, sentence', async () => {
  const file = await ana.write('a.jsonl', `nonsense\n${recordLine(record)}`)
  const { code, out, err } = await ana.run(['import', ana.project, file])
  expect({ code, out }).toEqual({
    code: 1,
    out: 'Added 1 article, 1 layer, 2 annotations, 1 relation; skipped 1, doubted 0.\n',
  })
  expect(err).toMatch(/^Skipped: a\.jsonl:1: This line is not JSON: [^\n]*\n$/)
})
