import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdentifier } from '#core/model/identifier.ts'
import { FileNames } from '#node/project/file-names.ts'

const claimed = (...ids: readonly string[]) => {
  const names = new FileNames()
  return ids.map((id) => names.claim(id))
}

describe('the name of an id on disk', () => {
  it.each(['a1', 'Ana', 'Анна', '2024-05-01.news', 'lukashenka_on_potash-3f9a12bc'])('is %s itself', (id) => {
    expect(claimed(id)).toEqual([id])
  })

  it.each([
    [['Ana', 'ana']],
    [['ana', 'ANA', 'Ana']],
    [['straße', 'strasse']],
    [['ÉTÉ', 'été', 'e\u0301te\u0301']],
    [['Ия', 'ИЯ']],
  ])('differs for %j in more than the case', (ids) => {
    const folded = claimed(...ids).map((name) => name.normalize('NFC').toLowerCase())
    expect(new Set(folded).size).toBe(ids.length)
  })

  it.each(['con', 'NUL', 'com1', 'lpt9.draft', 'aux.2024'])('is never that of a device: %s', (id) => {
    expect(claimed(id)).toEqual([expect.stringMatching(/~[0-9a-f]{6}$/)])
  })

  it('leads back to its id, and stays what it was', () => {
    const id = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter(isIdentifier)
    fc.assert(
      fc.property(fc.uniqueArray(id), (ids) => {
        const names = claimed(...ids)
        const again = new FileNames()
        expect(names.toReversed().map((name) => again.found(name))).toEqual(ids.toReversed())
        expect(ids.map((one) => again.of(one))).toEqual(names)
      }),
    )
  })

  it.each(['a1 (conflicted copy)', 'a1~', 'a1~123456', '.hidden', '-dash', '__proto__', ''])(
    'is not %j',
    (name) => {
      expect(new FileNames().found(name)).toBeNull()
    },
  )
})
