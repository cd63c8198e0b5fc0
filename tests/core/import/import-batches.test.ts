import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importBatches } from '#core/import/import-batches.ts'

const limits = { files: 4, bytes: 100 }
const sized = (...names: readonly string[]) => names.map((name) => ({ name, size: 10 }))
const batched = (files: readonly { name: string; size: number }[]) =>
  importBatches(files, limits).map((batch) => batch.map(({ name }) => name).join(' '))

describe('batches of files', () => {
  it.each([
    ['nothing', [], []],
    ['few files', sized('a.txt', 'b.txt'), ['a.txt b.txt']],
    ['many files', sized('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'), ['a.txt b.txt c.txt d.txt', 'e.txt']],
    [
      'a large file among small ones',
      [...sized('a.txt'), { name: 'b.txt', size: 500 }, ...sized('c.txt')],
      ['a.txt', 'b.txt', 'c.txt'],
    ],
    [
      'a text and its annotations',
      sized('a.txt', 'b.txt', 'c.txt', 'd.ann', 'd.txt'),
      ['a.txt b.txt c.txt', 'd.ann d.txt'],
    ],
    [
      'one text of several annotators',
      sized('ana/a.tsv', 'ana/b.tsv', 'ana/c.tsv', 'bo/a.tsv', 'bo/b.tsv', 'bo/c.tsv'),
      ['ana/a.tsv bo/a.tsv ana/b.tsv bo/b.tsv', 'ana/c.tsv bo/c.tsv'],
    ],
    [
      'a folder called as its text',
      sized('a.txt/ana.tsv', 'a.txt/bo.tsv', 'b.txt/ana.tsv', 'b.txt/bo.tsv', 'b.txt/cy.tsv'),
      ['a.txt/ana.tsv a.txt/bo.tsv', 'b.txt/ana.tsv b.txt/bo.tsv b.txt/cy.tsv'],
    ],
  ])('of %s', (_, files, expected) => {
    expect(batched(files)).toEqual(expected)
  })

  it('hold every file once, and hardly more than they should', () => {
    const file = fc.record({
      name: fc
        .tuple(fc.constantFrom('ana', 'bo', 'x.txt'), fc.nat({ max: 20 }), fc.constantFrom('ann', 'txt'))
        .map(([folder, number, extension]) => `${folder}/${number}.${extension}`),
      size: fc.nat({ max: 60 }),
    })
    const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 60 })
    fc.assert(
      fc.property(files, (found) => {
        const batches = importBatches(found, limits)
        expect(batches.flat().toSorted(byName)).toEqual(found.toSorted(byName))
        for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(limits.files * 4)
      }),
    )
  })
})

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}
