import { expect, test } from 'vitest'
import published from '#fixtures/agreement/published.json' with { type: 'json' }
import { terminal } from './terminal.ts'

const half = { items: [['a', 'a'], ['a', 'b']] } // prettier-ignore

test('the published cases that ship with the program are met', async () => {
  const { code, out, err } = await (await terminal()).run(['statistics', 'verify', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const verdicts: unknown = JSON.parse(out)
  expect(verdicts).toHaveLength(published.length)
  expect(verdicts).toContainEqual(
    expect.objectContaining({ metric: 'cohen_kappa', expected: 0.492, tolerance: 0.0005, ok: true }),
  )
})

test('a file’s cases are all computed; one that differs, or is not known, makes it end with 1', async () => {
  const ana = await terminal()
  const cases = [
    { name: 'right', metric: 'percent', input: half, expected: 0.5, tolerance: 0 },
    { name: 'wrong', metric: 'percent', input: half, expected: 0.6, tolerance: 0.01 },
    { name: 'open', metric: 'percent', input: half },
    { name: 'new', metric: 'omega', input: half, expected: 1 },
  ]
  const file = await ana.write('cases.json', JSON.stringify(cases))
  const { code, out } = await ana.run(['statistics', 'verify', file, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual([
    { name: 'right', metric: 'percent', value: 0.5, expected: 0.5, tolerance: 0, ok: true },
    { name: 'wrong', metric: 'percent', value: 0.5, expected: 0.6, tolerance: 0.01, ok: false },
    { name: 'open', metric: 'percent', value: 0.5, expected: null, tolerance: null, ok: true },
    expect.objectContaining({ name: 'new', value: null, ok: false, reason: 'unknown metric' }),
  ])
  const text = await ana.run(['statistics', 'verify', file])
  expect(text.out).toMatch(/^DIFFERS percent {2}wrong: 0\.5, published 0\.6$/m)
  expect(text.out).toMatch(/^4 cases, 2 not as published\.$/m)
})

test.each([
  { content: '{"name": 1}', says: /cases\.json: The cases cannot be read: it is not a JSON list\.$/m },
  { content: '[', says: /cases\.json: The cases cannot be read: it is not JSON/ },
])('a file with $content is refused', async ({ content, says }) => {
  const ana = await terminal()
  const outcome = await ana.run(['statistics', 'verify', await ana.write('cases.json', content)])
  expect(outcome).toEqual({ code: 1, out: '', err: expect.stringMatching(says) })
})

test('a file that is not there is named', async () => {
  const ana = await terminal()
  const outcome = await ana.run(['statistics', 'verify', ana.path('none.json')])
  expect(outcome).toMatchObject({ code: 1, err: expect.stringMatching(/none\.json: There is no such file/) })
})
