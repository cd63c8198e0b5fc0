import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetMap } from '#core/anchor/offsets.ts'
import { hardText } from './texts.ts'

describe('offsets in code points', () => {
  it('are what a count over the characters says', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const map = offsetMap(text)
        let units = 0
        let points = 0
        for (const character of text) {
          expect(map.toCodePoints(units)).toBe(points)
          expect(map.fromCodePoints(points)).toBe(units)
          units += character.length
          points += 1
        }
        expect(map.codePoints).toBe(points)
        expect(map.fromCodePoints(points + 3)).toBe(text.length + 3)
      }),
    )
  })

  it('place the inside of a surrogate pair before it', () => {
    expect(offsetMap('a🙂b').toCodePoints(2)).toBe(1)
  })
})
