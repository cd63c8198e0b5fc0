import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemeEnd, graphemeStart, isGraphemeBoundary } from '#core/anchor/grapheme.ts'
import { hardText } from './texts.ts'

const whole = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The slow, obvious way: segment the whole text. */
function boundaries(text: string): Set<number> {
  return new Set([...whole.segment(text)].map((s) => s.index).concat(text.length, 0))
}

describe('grapheme boundaries', () => {
  it('are those of the whole text, though only a window is looked at', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const slow = boundaries(text)
        for (let at = 0; at <= text.length; at++) expect(isGraphemeBoundary(text, at)).toBe(slow.has(at))
      }),
    )
  })

  it('enclose every offset', () => {
    fc.assert(
      fc.property(hardText, fc.nat(400), (text, n) => {
        const at = Math.min(n, text.length)
        const [start, end] = [graphemeStart(text, at), graphemeEnd(text, at)]
        expect(start).toBeLessThanOrEqual(at)
        expect(end).toBeGreaterThanOrEqual(at)
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
      }),
    )
  })

  it.each(['Минск ждё\u0301т', '明斯克等待', 'e\u0301明\u0301斯', '한국어', 'क्षि明', '👩‍👩‍👧ж👩‍👩‍👧'])(
    'are those of the whole text: %s',
    (text) => {
      const slow = boundaries(text)
      for (let at = 0; at <= text.length; at++) expect(isGraphemeBoundary(text, at)).toBe(slow.has(at))
    },
  )

  it('keep a long run of flags paired the way the whole text pairs them', () => {
    const text = `a${'🇧🇾'.repeat(100)}b`
    const slow = boundaries(text)
    for (let at = 0; at <= text.length; at++) expect(isGraphemeBoundary(text, at)).toBe(slow.has(at))
  })
})
