import { beforeEach, expect, test } from 'vitest'
import { record, recordLine } from './record.ts'
import { type Outcome, type Terminal, terminalWithProject } from './terminal.ts'

let ana: Terminal & { readonly project: string }
/** Nobody stops the program. */
const going = { stop: new AbortController().signal }

const [layer] = record.layers
const spans = layer?.annotations ?? []

/** The record with layers of ana, of ben, who takes the source for a claim, and of cat, who has not begun. */
function tagged(id: string): string {
  const bens = spans.map((span) => ({ ...span, kind: 'claim' }))
  return recordLine({
    ...record,
    id,
    text: `${record.text} in ${id}.`,
    layers: [
      layer,
      { annotator: 'ben', status: 'done', annotations: bens, relations: [] },
      { annotator: 'cat', status: 'to-do', annotations: [], relations: [] },
    ],
  })
}

beforeEach(async () => {
  ana = await terminalWithProject()
  const file = await ana.write('tagged.jsonl', tagged('one') + tagged('two'))
  await ana.run(['import', ana.project, file])
})

function agreement(...args: readonly string[]): Promise<Outcome> {
  return ana.run(['agreement', ana.project, ...args], going)
}

async function report(...args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await agreement(...args, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

test('figures come as one JSON object, each with its n, undefined ones with the reason', async () => {
  const moscow = { alphaNominal: { value: null, reason: 'one-category', n: 2 } }
  expect(await report()).toMatchObject({
    annotators: ['ana', 'ben'],
    articles: 2,
    notStated: 'missing',
    seed: 1,
    unitizing: { all: { u: { noInterval: 'too-few-articles', n: 8 }, gamma: { n: 8 } } },
    spans: { exact: { f1: { value: 0.5, n: 8 } } },
    kind: { cohenKappa: { value: 0, n: 4 } },
    stance: { moscow },
    relations: { f1: { value: 0 } },
    pairs: [{ annotators: ['ana', 'ben'], kind: { cohenKappa: { value: 0 } } }],
  })
})

test('annotators and articles can be chosen, gamma left out, and the choices are named', async () => {
  const chosen = ['--article', 'one', '--annotator', 'ben', '--annotator', 'ana', '--no-gamma']
  expect(await report(...chosen, '--not-stated', 'value', '--seed', '7')).toMatchObject({
    annotators: ['ben', 'ana'],
    articles: 1,
    notStated: 'value',
    seed: 7,
    counted: [{ article: 'one', annotators: ['ben', 'ana'] }],
    unitizing: { all: { gamma: { value: null, reason: 'not-asked-for' } } },
  })
})

test('as text, figures are lines, and what is undefined says why in words', async () => {
  const { out } = await agreement('--no-gamma')
  expect(out).toMatch(/^ana, ben: 2 articles, \d+ characters, 0\.0 % of the text under overlapping spans$/m)
  expect(out).toMatch(/^ {2}f1 {24}0\.5000 \(no interval: fewer than five articles .*\) {2}n = 8$/m)
  expect(out).toMatch(/^ {2}gamma +undefined: it was not asked for$/m)
})

test.each([
  { args: ['--annotator', 'zoe'], says: 'The project has no annotator “zoe”.\n' },
  { args: ['--article', 'nine'], says: 'The project has no article “nine”.\n' },
])('refuses $args', async ({ args, says }) => {
  expect(await agreement(...args)).toEqual({ code: 1, out: '', err: says })
})

test('says that it was stopped', async () => {
  const stopped = await ana.run(['agreement', ana.project], { stop: AbortSignal.abort() })
  expect(stopped).toMatchObject({ code: 1, out: '' })
})
