import { beforeEach, describe, expect, test } from 'vitest'
import { type Terminal, terminalWithProject } from './terminal.ts'

const text = 'Minsk signed a protocol on transit fees on Monday.\n\nThe fees will double before the winter.'
const corrected = `After long talks ${text.replace('the winter', 'the spring')}`

let ana: Terminal & { readonly project: string }

function annotation(id: string, quote: string) {
  const start = text.indexOf(quote)
  return { id, kind: 'claim', start, end: start + quote.length, quote }
}

beforeEach(async () => {
  ana = await terminalWithProject()
  const annotations = [
    annotation('n1', 'protocol on transit fees'),
    annotation('n2', 'will double before the winter'),
  ]
  const layers = [{ annotator: 'ana', annotations }]
  const record = { standpoint: 1, offsets: 'utf-16', id: 'fees', title: 'Fees', text, layers }
  await ana.run(['import', ana.project, await ana.write('fees.jsonl', JSON.stringify(record))])
})

async function update(...options: readonly string[]) {
  const file = await ana.write('corrected.txt', corrected)
  return ana.run(['update', ana.project, 'fees', file, '--annotator', 'ana', ...options])
}

async function shown() {
  return (await ana.run(['show', ana.project, 'fees', '--json'])).out
}

describe('update', () => {
  test('says what would become of every annotation and changes nothing with --dry-run', async () => {
    const before = await shown()
    const { code, out } = await update('--dry-run')
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'moved     n1  “protocol on transit fees”  by 17',
      'fuzzy     n2  “will double before the winter”  →  “will double before the spring” (86 %)',
      '0 exact, 1 moved, 1 fuzzy, 0 orphaned.',
      'Nothing was changed.',
      '',
    ])
    expect(await shown()).toBe(before)
  })

  test('places what is sure and keeps the rest without a place', async () => {
    const { code, out } = await update()
    expect(code).toBe(0)
    expect(out).toContain('Kept in the layer without a place: 1 annotation.')
    expect(await shown()).toContain('After long talks')
    expect((await ana.run(['check', ana.project])).code).toBe(0)
  })

  test('places what is fuzzy where that is accepted', async () => {
    const { out } = await update('--accept', 'fuzzy', '--json')
    expect(JSON.parse(out)).toMatchObject({ applied: true, tally: { moved: 1, fuzzy: 1 } })
    expect(await shown()).toContain('will double before the spring')
  })

  test.each([
    [['update', 'nowhere', 'fees', 'x.txt'], 1],
    [['update', 'nowhere'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await ana.run(args)).code).toBe(code)
  })

  test('knows neither a stranger nor an article that is not there', async () => {
    const file = await ana.write('corrected.txt', corrected)
    expect(await ana.run(['update', ana.project, 'nothing', file])).toMatchObject({ code: 1 })
    expect(await ana.run(['update', ana.project, 'fees', file, '--annotator', 'zoe'])).toMatchObject({
      code: 1,
    })
  })

  test('lets a colleague carry over afterwards, to the text that is there', async () => {
    const layers = [{ annotator: 'boris', annotations: [annotation('b1', 'protocol on transit fees')] }]
    const record = { standpoint: 1, offsets: 'utf-16', id: 'fees', title: 'Fees', text, layers }
    await ana.run(['import', ana.project, await ana.write('boris.jsonl', JSON.stringify(record))])
    await update()
    const { code, out } = await ana.run(['update', ana.project, 'fees', '--annotator', 'boris'])
    expect(code).toBe(0)
    expect(out).toContain('0 exact, 1 moved, 0 fuzzy, 0 orphaned.')
    expect(await ana.run(['update', ana.project, 'fees', '--annotator', 'boris'])).toMatchObject({ code: 1 })
  })

  test('is what an import of the corrected text proposes, which changes nothing', async () => {
    const record = { standpoint: 1, id: 'fees', title: 'Fees', text: corrected }
    const before = await shown()
    const file = await ana.write('again.jsonl', JSON.stringify(record))
    const { code, err } = await ana.run(['import', ana.project, file])
    expect(code).toBe(1)
    expect(err).toContain('looks like a corrected text of “Fees”')
    expect(await shown()).toBe(before)
  })
})
